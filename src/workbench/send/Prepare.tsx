import type { SendPorts } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { problemText, type Problem } from '../dataset/problem.ts';
import { SignIn } from '../token/SignIn.tsx';
import { useToken } from '../token/use-token.ts';
import { OtherWays } from './OtherWays.tsx';
import { SentChanges } from './SentChanges.tsx';
import type { ForgeDraft, SendScreen } from './send-state.ts';

interface PrepareProps {
  draft: ForgeDraft;
  ports: SendPorts;
  /** Why the last try failed. */
  problem: Problem | undefined;
  onScreen(screen: SendScreen): void;
  onSend(token: string): void;
}

/** Everything a person has to know before they press Send, and the token it takes. */
export function Prepare({ draft, ports, problem, onScreen, onSend }: PrepareProps) {
  const words = useWords();
  const { policy, send } = words;
  const { host, repository, path } = draft.patch.source;
  const entry = useToken(ports, draft.patch.source);
  const press = async () => {
    const token = await entry.take();
    if (token !== undefined) onSend(token);
  };

  return (
    <>
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
          <p class="quiet">
            {draft.patch.license === 'CC0-1.0' ? send.license : policy.givenUnder(draft.patch.license)}
          </p>
        </section>
        <SignIn entry={entry} />
        <div class="closing">
          <Button kind="primary" icon="send" type="submit">
            {send.send(draft.patch.changes.length)}
          </Button>
        </div>
      </form>
      <OtherWays draft={draft} ports={ports} onScreen={onScreen} />
    </>
  );
}
