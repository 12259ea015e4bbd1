import type { Decision } from '../../core/decision.ts';
import { originOf } from '../../core/source.ts';
import type { Decided as Outcome, DecidedCommit } from '../../moderate/decided.ts';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { WebLink } from '../proposal/WebLink.tsx';

interface DecidedProps {
  decisions: readonly Decision[];
  decided: readonly Outcome[];
}

/** What became of the decisions, and where it can be seen. */
export function Decided({ decisions, decided }: DecidedProps) {
  const { decide } = useWords().desk;
  return (
    <div class="column">
      <h1>{decide.done}</h1>
      {decided.map((outcome, n) => (
        <OneDecided key={outcome.number} outcome={outcome} decision={decisions[n]} />
      ))}
    </div>
  );
}

function OneDecided({ outcome, decision }: { outcome: Outcome; decision: Decision | undefined }) {
  const { decide } = useWords().desk;
  const { commits, changes, isClosed, number } = outcome;
  const count = (became: string) => changes.filter(({ fate }) => fate.became === became).length;
  return (
    <Notice kind="done">
      {commits.map((commit) => (
        <Commit key={commit.path} commit={commit} changes={changes} />
      ))}
      {count('already') > 0 && <p>{decide.already(count('already'))}</p>}
      {count('refused') > 0 && <p>{decide.refusedDone(count('refused'))}</p>}
      <p>{isClosed ? decide.closed : decide.open}</p>
      {decision && (
        <p>
          <WebLink address={`${originOf(decision.host)}/${decision.repository}/pull/${number}`}>
            {decide.seeProposal}
          </WebLink>
        </p>
      )}
    </Notice>
  );
}

function Commit({ commit, changes }: { commit: DecidedCommit; changes: Outcome['changes'] }) {
  const { decide } = useWords().desk;
  const { path, state, url } = commit;
  const made = changes.filter(({ path: of, fate }) => of === path && fate.became === 'accepted').length;
  return (
    <p>
      {state === 'merged' ? decide.merged(made, path) : decide.proposed(path)}{' '}
      <WebLink address={url}>{state === 'merged' ? decide.seeCommit : decide.seeProposal}</WebLink>
    </p>
  );
}
