import { OPERATIONS } from '../../core/policy/policy.ts';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import type { Session } from '../dataset/session.ts';

/** What the publisher wishes, where that is not simply everything; or that it could not be read, or not be understood. */
export function PublisherRules({ session }: { session: Session }) {
  const words = useWords();
  const { policy, rules } = session.dataset.rules;
  if (policy.state === 'none') return null;
  if (policy.state === 'unread') return <Rules open lines={[words.policy.unread]} />;
  if (policy.state === 'broken')
    return <Rules open lines={[words.policy.broken(policy.problems[0]?.line ?? 1)]} />;
  if (rules === 'none-wanted' || rules === undefined)
    return <Rules open lines={[words.policy.refusal['file-not-listed']]} />;
  const takesAll = OPERATIONS.every((operation) => rules.allow.includes(operation));
  const lines = [
    ...(takesAll
      ? []
      : [words.policy.takes(rules.allow.map((operation) => words.policy.operation[operation]).join(', '))]),
    ...(rules.locked.length > 0 ? [words.policy.lockedColumns(rules.locked.join(', '))] : []),
    ...(policy.policy.license === undefined ? [] : [words.policy.givenUnder(policy.policy.license)]),
  ];
  return lines.length === 0 ? null : <Rules lines={lines} />;
}

function Rules({ lines, open = false }: { lines: readonly string[]; open?: boolean }) {
  const { policy } = useWords();
  return (
    <details class="warnings" open={open}>
      <summary>{policy.rules}</summary>
      <Notice kind="info">
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
    </details>
  );
}
