import type { Outcome } from '../core/patch/outcome.ts';
import type { Patch } from '../core/patch/patch.ts';
import type { Refusal } from '../core/policy/rules.ts';
import type { PublisherPolicy } from '../deliver/read-policy.ts';
import type { FileVersion } from '../forges/forge.ts';
import type { Person, ProposalDetails } from '../forges/moderating.ts';

/** A proposal as a moderator judges it: cell by cell, against the file as it is now. */
export interface ProposalReview {
  proposal: ProposalDetails;
  files: readonly FileReview[];
  /** What else it changes: nothing that can be judged by cell. */
  others: readonly OtherFile[];
  /** True when only the first open proposals were searched for rivals. */
  isRivalSearchCut: boolean;
  /** What the publisher wishes; `unread` when no table was there to ask it for. */
  policy: PublisherPolicy;
}

/** A changed file that cannot be shown by cell, or a change of one that no cell shows. */
export interface OtherFile {
  path: string;
  reason: NotReviewable;
}

/** Keys of the message catalogue. */
export type NotReviewable =
  | 'added'
  | 'removed'
  | 'renamed' // its cells are judged under the old path, the new one is left out
  | 'not-a-table'
  | 'other-columns' // the columns differ in a way that no change says
  | 'too-large'
  | 'too-many-changes'
  | 'too-many-files'
  | 'unchanged' // the table is the same: only spelling differs (quotes, line ends, mode)
  | 'gone'; // the branch, or the file on the base branch, is not there any more

export interface FileReview {
  /** Where the file is on the base branch. */
  path: string;
  /**
   * What the branch changes in the file. Where the body holds the patch it was made with and both ask for the same, that
   * patch, with its notes and evidence; else the difference of the two files. Its `changeIds` name the changes in a decision.
   */
  patch: Patch;
  /** `differs`: the body tells of changes that the branch does not make, or the other way round. */
  body: 'agrees' | 'differs' | 'none';
  /**
   * Whether the patch alone makes the branch's file, byte by byte. When false the branch also changes how cells are written (quotes,
   * line ends), which is never accepted.
   */
  isExact: boolean;
  /** The file at the tip of the base branch, against which the outcomes are. */
  current: FileVersion;
  /** One for each change of the patch, in its order. */
  items: readonly ReviewItem[];
}

export interface ReviewItem {
  /** Place in `patch.changes`. */
  index: number;
  /** `changeIds` of the patch at this place. */
  id: string;
  /** What would become of the change now. */
  outcome: Outcome;
  /** What the publisher's policy has against it. */
  refusal: Omit<Refusal, 'index'> | undefined;
  /** Other open proposals that ask something else, or the same, of this cell or record. */
  rivals: readonly Rival[];
}

export interface Rival {
  number: number;
  url: string;
  author: Person | undefined;
  /** What it asks for, as one value; undefined when it wants the record gone. */
  after: string | undefined;
  agrees: boolean;
}
