import { useWords } from './words.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import { ChangeSummary, type SummedChange } from './ChangeSummary.tsx';
import type { DecidedParts } from './decided-parts.ts';

/** What decisions do, file by file, and what they leave open: the changes of many proposals on a file stand together. */
export function DecidedChanges({ parts }: { parts: readonly DecidedParts[] }) {
  const words = useWords();
  const { decide } = words.desk;
  const isOne = parts.length === 1;
  const nameOf = ({ proposal }: ProposalReview) =>
    words.proposal.by(proposal.number, proposal.author?.login ?? words.proposal.nobody);
  const refused: SummedChange[] = parts.flatMap(({ review, refused }) =>
    refused.map(({ change, reason }) => ({
      change,
      remarks: [words.proposal.reason[reason], ...(isOne ? [] : [nameOf(review)])],
    })),
  );
  return (
    <>
      {filesOf(parts).map(({ path, branch, changes }) => (
        <section key={`${path} ${branch}`} aria-label={decide.into(path, branch)}>
          <h2>{decide.accepted(changes.length)}</h2>
          <p>{decide.into(path, branch)}</p>
          <ChangeSummary
            changes={changes.map(({ change, review }) => ({
              change,
              remarks: isOne ? [] : [nameOf(review)],
            }))}
          />
        </section>
      ))}
      {refused.length > 0 && (
        <section aria-label={decide.refused(refused.length)}>
          <h2>{decide.refused(refused.length)}</h2>
          <ChangeSummary changes={refused} />
        </section>
      )}
      {parts
        .filter(({ left }) => left > 0)
        .map(({ review, left }) => (
          <p key={review.proposal.number}>
            {!isOne && `${nameOf(review)}: `}
            {decide.left(left)}
          </p>
        ))}
    </>
  );
}

/** The accepted changes of one file, of whichever proposal. */
interface AcceptedFile {
  path: string;
  branch: string;
  changes: { change: SummedChange['change']; review: ProposalReview }[];
}

function filesOf(parts: readonly DecidedParts[]): AcceptedFile[] {
  const files = new Map<string, AcceptedFile>();
  for (const { review, accepted } of parts) {
    for (const { path, changes } of accepted) {
      const branch = review.proposal.base;
      const file = files.get(`${branch} ${path}`) ?? { path, branch, changes: [] };
      file.changes.push(...changes.map((change) => ({ change, review })));
      files.set(`${branch} ${path}`, file);
    }
  }
  return [...files.values()];
}
