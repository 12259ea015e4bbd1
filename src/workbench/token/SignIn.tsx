import { originOf } from '../../core/source.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import type { TokenEntry } from './use-token.ts';

/** Asks for a token, or says that one is held. */
export function SignIn({ entry }: { entry: TokenEntry }) {
  const { send } = useWords();
  const { isHeld, forget } = entry;
  const { host } = entry.place;
  return (
    <section aria-labelledby="sign-in">
      <h2 id="sign-in">{send.signIn(host)}</h2>
      {isHeld ? (
        <p>
          {send.signedIn(host)}{' '}
          <Button kind="quiet" onClick={() => void forget()}>
            {send.signOut}
          </Button>
        </p>
      ) : (
        <TokenField entry={entry} />
      )}
    </section>
  );
}

function TokenField({ entry: { place, typed, isMissing, type } }: { entry: TokenEntry }) {
  const { send } = useWords();
  const { host } = place;
  const where = `${originOf(host)}/settings/tokens/new?scopes=public_repo&description=Emendata`;
  return (
    <>
      <label for="token">{send.token}</label>
      <input
        id="token"
        type="password"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-describedby="token-hint"
        aria-invalid={isMissing}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id="token-hint" class="quiet">
        {send.tokenHint(host)} {send.tokenScope}{' '}
        <a href={where} target="_blank" rel="noopener noreferrer">
          {send.tokenLink(host)}
        </a>
      </p>
      {isMissing && <Notice kind="problem">{send.needToken}</Notice>}
    </>
  );
}
