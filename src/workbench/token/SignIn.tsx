import type { TokenWords } from '../../i18n/token-words.ts';
import { TOKEN_WORDS } from '../../i18n/token-words.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { useLaterWords } from '../use-later-words.ts';
import { tokenPages } from './token-pages.ts';
import type { TokenEntry } from './use-token.ts';

/** Asks for a token, or says that one is held. */
export function SignIn({ entry }: { entry: TokenEntry }) {
  const { send } = useWords();
  const words = useLaterWords(TOKEN_WORDS);
  return (
    <section aria-labelledby="sign-in">
      <h2 id="sign-in">{send.signIn(entry.place.host)}</h2>
      {entry.isHeld ? (
        words && <HeldToken entry={entry} words={words} />
      ) : (
        <TokenField entry={entry} words={words} />
      )}
    </section>
  );
}

/** Signing out forgets it here; only the forge makes it worthless. */
function HeldToken({ entry: { place, forget }, words }: { entry: TokenEntry; words: TokenWords }) {
  return (
    <p>
      {words.held(place.host)}{' '}
      <Button kind="quiet" onClick={() => void forget()}>
        {words.signOut}
      </Button>{' '}
      <a href={tokenPages(place).revoke} target="_blank" rel="noopener noreferrer">
        {words.revoke(place.host)}
      </a>
    </p>
  );
}

/** The field is there at once; what is said about it may come a moment later. */
function TokenField({ entry, words }: { entry: TokenEntry; words: TokenWords | undefined }) {
  const { send } = useWords();
  const { place, typed, fault, isKept, type, keep } = entry;
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
        aria-invalid={fault !== undefined}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id="token-hint" class="quiet">
        {words && (
          <>
            {words.hint(place.host)} {words.scope[place.forge]}{' '}
            <a href={tokenPages(place).make} target="_blank" rel="noopener noreferrer">
              {words.make(place.host)}
            </a>
          </>
        )}
      </p>
      {words && isKept !== undefined && <KeepToken {...{ isKept, keep, words }} />}
      {words && fault !== undefined && (
        <Notice kind="problem">
          {fault === 'missing' || fault === 'malformed'
            ? words[fault]
            : words.foreign(words.kind[fault], place.host)}
        </Notice>
      )}
    </>
  );
}

interface KeepTokenProps {
  isKept: boolean;
  keep(isKept: boolean): void;
  words: TokenWords;
}

function KeepToken({ isKept, keep, words }: KeepTokenProps) {
  return (
    <>
      <label class="inline">
        <input
          type="checkbox"
          checked={isKept}
          aria-describedby="token-keep"
          onChange={(event) => keep(event.currentTarget.checked)}
        />{' '}
        {words.keep}
      </label>
      <p id="token-keep" class="quiet">
        {isKept ? words.kept : words.untilClosed}
      </p>
    </>
  );
}
