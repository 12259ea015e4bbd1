import { toDeskHash } from '../../core/desk-place.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import { originOf } from '../../core/source.ts';
import type { LeftProposal, Together } from '../../moderate/together.ts';
import type { Decided as Outcome } from '../../moderate/decided.ts';
import { Button } from '../components/Button.tsx';
import { changeTitle, ChangeText } from '../components/ChangeText.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from './words.ts';
import { OutcomeBadge } from '../proposal/OutcomeBadge.tsx';
import { NowInFile } from '../proposal/Remarks.tsx';
import { WebLink } from '../proposal/WebLink.tsx';

interface DecidedProps {
  result: Together;
  /** What was decided about. */
  proposals: readonly ProposalAddress[];
  /** The way back to where the decisions came from. */
  onBack: (() => void) | undefined;
}

/** What became of the decisions, where it can be seen, and what was left open. */
export function Decided({ result, proposals, onBack }: DecidedProps) {
  const { decide } = useWords().desk;
  const { commits, decided, left } = result;
  const changes = decided.flatMap((each) => each.changes);
  return (
    <div class="column">
      <h1>{decided.length > 0 ? decide.done : decide.nothingDone}</h1>
      {decided.length > 0 && (
        <Notice kind="done">
          {commits.map(({ path, state, url }) => (
            <p key={path}>
              {state === 'merged'
                ? decide.merged(countIn(changes, 'accepted', path), path)
                : decide.proposed(path)}{' '}
              <WebLink address={url}>{state === 'merged' ? decide.seeCommit : decide.seeProposal}</WebLink>
            </p>
          ))}
          <Counts changes={changes} />
          {decided.map(({ number, isClosed }) => (
            <p key={number}>
              <WebLink address={addressOf(proposals, number)}>{decide.proposal(number)}</WebLink>{' '}
              {isClosed ? decide.closed : decide.open}
            </p>
          ))}
        </Notice>
      )}
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{decide.leftOpen(left.length)}</h2>
          {left.map((each) => (
            <Left key={each.decision.number} left={each} />
          ))}
        </section>
      )}
      {onBack && (
        <div class="closing">
          <Button kind="primary" icon="back" onClick={onBack}>
            {decide.toInbox}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Where a proposal can be seen: a batch is of one repository, so numbers are enough. */
function addressOf(proposals: readonly ProposalAddress[], number: number): string {
  const proposal = proposals.find((each) => each.number === number);
  return proposal ? `${originOf(proposal.host)}/${proposal.repository}/pull/${number}` : '';
}

type Changes = Outcome['changes'];

function countIn(changes: Changes, became: string, path?: string): number {
  return changes.filter(
    (change) => change.fate.became === became && (path === undefined || change.path === path),
  ).length;
}

function Counts({ changes }: { changes: Changes }) {
  const { decide } = useWords().desk;
  const already = countIn(changes, 'already');
  const refused = countIn(changes, 'refused');
  return (
    <>
      {already > 0 && <p>{decide.already(already)}</p>}
      {refused > 0 && <p>{decide.refusedDone(refused)}</p>}
    </>
  );
}

/** A proposal that was left open, cell by cell: what stands in the way is a person's to decide. */
function Left({ left: { decision, reason, parts } }: { left: LeftProposal }) {
  const words = useWords();
  const { decide } = words.desk;
  const place = { name: 'proposal', proposal: decision } as const;
  return (
    <div class="judged-record left">
      <h3>
        <a href={`#${toDeskHash(place)}`}>{decide.proposal(decision.number)}</a> {decide.leftReason[reason]}
      </h3>
      {parts.map(({ path, outcomes, rivals }) => (
        <div key={path} class="left-part">
          {rivals.length > 0 && <p class="warn">{decide.rivals(rivals.join(', '))}</p>}
          {outcomes.map((outcome, n) => (
            <div key={n} class="judged-content">
              <strong class="column-name">{changeTitle(outcome.change, words)}</strong>
              <ChangeText change={outcome.change} />
              {outcome.status !== 'applies' && <OutcomeBadge status={outcome.status} />}
              <NowInFile outcome={outcome} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
