import type { Outcome } from '../../core/patch/outcome.ts';
import type { Change } from '../../core/patch/patch.ts';
import { isFormulaLike } from '../../deliver/safe-text.ts';
import type { ReviewItem, Rival } from '../../moderate/review.ts';
import { useWords, type Words } from './words.ts';
import { Value } from '../components/Value.tsx';
import { WebLink } from './WebLink.tsx';

type Refusal = NonNullable<ReviewItem['refusal']>;

/** Everything else that a moderator should know of a change before they decide. */
export function Remarks({ change, item }: { change: Change; item: ReviewItem }) {
  const { proposal } = useWords();
  const { outcome, refusal, rivals } = item;
  return (
    <div class="remarks-list">
      <NowInFile outcome={outcome} />
      {outcome.status === 'ambiguous' && <p class="warn">{proposal.matching(outcome.records.join(', '))}</p>}
      {refusal && <p class="warn">{policyText(refusal, proposal)}</p>}
      {newValues(change).some(isFormulaLike) && <p class="warn">{proposal.formula}</p>}
      {change.note && (
        <p>
          <span class="quiet">{proposal.note}</span> <bdi>{change.note}</bdi>
        </p>
      )}
      {change.evidence && <Evidence address={change.evidence} />}
      {rivals.map((rival) => (
        <RivalLine key={rival.number} rival={rival} />
      ))}
    </div>
  );
}

function policyText({ reason, column = '' }: Refusal, { policy }: Words['proposal']): string {
  if (reason === 'locked-column') return policy.locked(column);
  return reason === 'op-not-allowed' ? policy.operation : policy.file;
}

function newValues(change: Change): string[] {
  if (change.op === 'set' || change.op === 'rename-column') return [change.after];
  return change.op === 'insert' ? Object.values(change.after) : [];
}

/** What the source says now, where it is not what the contributor saw. */
export function NowInFile({ outcome }: { outcome: Outcome }) {
  const { proposal } = useWords();
  if (outcome.status !== 'conflict' || !('current' in outcome)) return null;
  const isCell = outcome.change.op === 'set';
  return Object.entries(outcome.current).map(([column, value]) => (
    <p key={column} class="warn">
      {isCell ? proposal.now : proposal.nowIn(column)} <Value text={value} />
    </p>
  ));
}

function Evidence({ address }: { address: string }) {
  const { proposal } = useWords();
  const host = URL.parse(address)?.host ?? '';
  return (
    <p>
      <span class="quiet">{proposal.evidence(host)}</span>{' '}
      <WebLink address={address}>
        <bdi>{address}</bdi>
      </WebLink>
    </p>
  );
}

function RivalLine({ rival }: { rival: Rival }) {
  const { proposal } = useWords();
  const { number, url, author, after, agrees } = rival;
  return (
    <p class={agrees ? '' : 'warn'}>
      <WebLink address={url}>{proposal.rival(number, author?.login ?? proposal.nobody)}</WebLink>{' '}
      {agrees && proposal.rivalAgrees}
      {!agrees && after === undefined && proposal.rivalDeletes}
      {!agrees && after !== undefined && (
        <>
          {proposal.rivalWants} <Value text={after} />
        </>
      )}
    </p>
  );
}
