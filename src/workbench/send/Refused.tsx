import type { Refusal } from '../../core/policy/rules.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { changeTitle, ChangeText } from '../components/ChangeText.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { refusalText } from '../policy/refusal-text.ts';
import { withChanges } from './part-of-draft.ts';
import type { ForgeDraft, SendScreen } from './send-state.ts';

interface RefusedProps {
  draft: ForgeDraft;
  refusals: readonly Refusal[];
  ports: SendPorts;
  onScreen(screen: SendScreen): void;
}

/** What the publisher's rules are against, and why. Nothing was sent; the rest can be. */
export function Refused({ draft, refusals, ports, onScreen }: RefusedProps) {
  const words = useWords();
  const { policy, send } = words;
  const { changes, source } = draft.patch;
  const refused = new Set(refusals.map(({ index }) => index));
  const rest = withChanges(
    draft,
    changes.filter((_, index) => !refused.has(index)),
  );
  return (
    <>
      <h1>{policy.refused}</h1>
      <Notice kind="problem">{policy.refusedText}</Notice>
      <ul class="changes">
        {refusals.map((refusal) => {
          const change = changes[refusal.index];
          return (
            change && (
              <li class="change" key={refusal.index}>
                <h2>{changeTitle(change, words)}</h2>
                <ChangeText change={change} />
                <p>{refusalText(refusal, change.op, words)}</p>
              </li>
            )
          );
        })}
      </ul>
      <p class="quiet">{send.kept}</p>
      <div class="actions">
        {rest && (
          <Button kind="primary" onClick={() => onScreen({ name: 'prepare', draft: rest })}>
            {policy.sendRest(rest.patch.changes.length)}
          </Button>
        )}
        <Button kind={rest ? 'plain' : 'primary'} onClick={() => void ports.opener.openTab({ source })}>
          {send.editAgain}
        </Button>
      </div>
    </>
  );
}
