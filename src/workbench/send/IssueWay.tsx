import type { Patch } from '../../core/patch/patch.ts';
import { prefilledIssue } from '../../deliver/without-account/prefilled-issue.ts';
import { OpenPage } from './OpenPage.tsx';
import { Way } from './Way.tsx';
import { useWords } from './words.ts';

interface IssueWayProps {
  patch: Patch;
  host: string;
  onUsed(): void;
}

/** An issue on the forge, written already. */
export function IssueWay({ patch, host, onUsed }: IssueWayProps) {
  const { issue } = useWords().handOver;
  const filled = prefilledIssue(patch, issue.pasteHere);
  return (
    <Way kind="issue" title={issue.title(host)} does={issue.does(host)}>
      {filled ? <OpenPage filled={filled} label={issue.open} onUsed={onUsed} /> : <p>{issue.tooLong}</p>}
    </Way>
  );
}
