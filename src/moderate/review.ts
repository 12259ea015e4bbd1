import type { Patch } from '../core/patch/patch.ts';
import type { Outcome } from '../core/patch/outcome.ts';
import type { FileVersion } from '../forges/forge.ts';
import type { Person, ProposalDetails } from '../forges/moderating.ts';

/** A proposal as a moderator judges it: cell by cell, against the file as it is now. */
export interface ProposalReview {
  proposal: ProposalDetails;
  files: readonly FileReview[];
  /** What else it changes: nothing that can be judged by cell. */
  others: readonly { path: string; reason: NotReviewable }[];
}

/** Why a changed file cannot be shown by cell. Keys of the message catalogue. */
export type NotReviewable = 'added' | 'removed' | 'not-a-table' | 'too-large' | 'too-many-changes' | 'gone';

export interface FileReview {
  path: string;
  /**
   * What the branch changes in the file. Where the body holds the patch it was made with and both ask for the same, that
   * patch, with its notes and evidence; else the difference of the two files.
   */
  patch: Patch;
  /** `differs`: the body tells of changes that the branch does not make, or the other way round. */
  body: 'agrees' | 'differs' | 'none';
  /** The file at the tip of the base branch, against which the outcomes are. */
  current: FileVersion;
  /** One for each change of the patch, in its order. */
  items: readonly ReviewItem[];
}

export interface ReviewItem {
  /** Place in `patch.changes`. */
  index: number;
  /** What would become of the change now. */
  outcome: Outcome;
  /** What the publisher's policy has against it. */
  refusal: { reason: string; column?: string } | undefined;
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
