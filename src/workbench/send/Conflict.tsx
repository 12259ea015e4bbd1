import type { Outcome } from '../../core/patch/rebase.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { changeTitle } from '../components/ChangeText.tsx';
import { Notice } from '../components/Notice.tsx';
import { Value } from '../components/Value.tsx';
import { useWords } from '../context.ts';
import { withChanges } from './part-of-draft.ts';
import type { ForgeDraft, SendScreen } from './send-state.ts';

interface ConflictProps {
  draft: ForgeDraft;
  outcomes: readonly Outcome[];
  ports: SendPorts;
  onScreen(screen: SendScreen): void;
}

/** What the file says now, beside what the person saw and proposed. Nothing was sent, nothing overwritten. */
export function Conflict({ draft, outcomes, ports, onScreen }: ConflictProps) {
  const { send } = useWords();
  const stuck = outcomes.filter(({ status }) => status !== 'applies' && status !== 'already');
  const applying = outcomes.filter(({ status }) => status === 'applies').map(({ change }) => change);
  const fitting = withChanges(draft, applying);
  return (
    <>
      <h1>{send.conflict}</h1>
      <Notice kind="problem">{send.conflictText}</Notice>
      <ul class="changes">
        {stuck.map((outcome, n) => (
          <Stuck key={n} outcome={outcome} />
        ))}
      </ul>
      <p class="quiet">{send.kept}</p>
      <div class="actions">
        {fitting && (
          <Button kind="primary" onClick={() => onScreen({ name: 'prepare', draft: fitting })}>
            {send.conflictRest(fitting.patch.changes.length)}
          </Button>
        )}
        <Button
          kind={fitting ? 'plain' : 'primary'}
          onClick={() => void ports.opener.openTab({ source: draft.patch.source })}
        >
          {send.editAgain}
        </Button>
      </div>
    </>
  );
}

function Stuck({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  const { send, review } = words;
  const { change, status } = outcome;
  return (
    <li class="change">
      <h2>
        {changeTitle(change, words)} <span class="tag">{send.status[status]}</span>
      </h2>
      <dl class="values">
        {change.op === 'set' && (
          <>
            <Entry name={review.before} text={change.before} />
            <Entry name={send.yours} text={change.after} />
          </>
        )}
        {status === 'conflict' &&
          'current' in outcome &&
          Object.entries(outcome.current).map(([column, text]) => (
            <Entry
              key={column}
              name={change.op === 'set' ? send.now : `${send.now} · ${column}`}
              text={text}
            />
          ))}
      </dl>
    </li>
  );
}

function Entry({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Value text={text} />
      </dd>
    </div>
  );
}
