import { useEffect, useState } from 'preact/hooks';
import { originOf } from '../../core/source.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { problemText, type Problem } from '../dataset/problem.ts';
import { SentChanges } from './SentChanges.tsx';
import type { ForgeDraft } from './send-state.ts';

interface PrepareProps {
  draft: ForgeDraft;
  ports: SendPorts;
  /** Why the last try failed. */
  problem: Problem | undefined;
  onSend(token: string): void;
}

/** Everything a person has to know before they press Send, and the token it takes. */
export function Prepare({ draft, ports, problem, onSend }: PrepareProps) {
  const words = useWords();
  const { send } = words;
  const { host, repository, path } = draft.patch.source;
  const [held, setHeld] = useState<string>();
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => void ports.tokens.get(host).then(setHeld), [host]);

  const press = async () => {
    const token = held ?? typed.trim();
    setMissing(token === '');
    if (token === '') return;
    await ports.tokens.set(host, token);
    onSend(token);
  };
  const forget = async () => {
    await ports.tokens.remove(host);
    setHeld(undefined);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <h1>{send.title}</h1>
      <p class="lead">
        {send.to(repository, host)} · {send.file(path)}
      </p>
      {problem && <Notice kind="problem">{problemText(problem, words)}</Notice>}
      <SentChanges changes={draft.patch.changes} />
      <section aria-labelledby="public">
        <h2 id="public">{send.public}</h2>
        <ul>
          {send.publicList(host).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="quiet">{send.license}</p>
      </section>
      <section aria-labelledby="sign-in">
        <h2 id="sign-in">{send.signIn(host)}</h2>
        {held === undefined ? (
          <TokenField host={host} value={typed} missing={missing} onInput={setTyped} />
        ) : (
          <p>
            {send.signedIn(host)}{' '}
            <Button kind="quiet" onClick={() => void forget()}>
              {send.signOut}
            </Button>
          </p>
        )}
      </section>
      <div class="closing">
        <Button kind="primary" icon="send" type="submit">
          {send.send(draft.patch.changes.length)}
        </Button>
      </div>
    </form>
  );
}

interface TokenFieldProps {
  host: string;
  value: string;
  missing: boolean;
  onInput(value: string): void;
}

function TokenField({ host, value, missing, onInput }: TokenFieldProps) {
  const { send } = useWords();
  const where = `${originOf(host)}/settings/tokens/new?scopes=public_repo&description=Emendata`;
  return (
    <>
      <label for="token">{send.token}</label>
      <input
        id="token"
        type="password"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-describedby="token-hint"
        aria-invalid={missing}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id="token-hint" class="quiet">
        {send.tokenHint(host)} {send.tokenScope}{' '}
        <a href={where} target="_blank" rel="noopener noreferrer">
          {send.tokenLink(host)}
        </a>
      </p>
      {missing && <Notice kind="problem">{send.needToken}</Notice>}
    </>
  );
}
