import type { Rendered } from './render-page.ts';

/** What an aligner says of a row. */
export interface Answer {
  record: number | undefined;
  certain: boolean;
}

/** Counts of rows. */
export interface Score {
  /** Rows of which the page tells which record they show. */
  told: number;
  right: number;
  /** Of the told ones, and of them those that were right. */
  certain: number;
  certainRight: number;
  /** Rows drawn like another record, and how many of them an aligner was certain of all the same. */
  untold: number;
  untoldCertain: number;
}

export const noRows: Score = { told: 0, right: 0, certain: 0, certainRight: 0, untold: 0, untoldCertain: 0 };

/** Counts how many answers are right. */
export function judge({ records }: Rendered, answers: readonly Answer[]): Score {
  const score = { ...noRows };
  for (const [row, record] of records.entries()) {
    const answer = answers[row];
    const isCertain = answer?.certain ?? false;
    if (record === undefined) {
      score.untold++;
      if (isCertain) score.untoldCertain++;
      continue;
    }
    score.told++;
    if (answer?.record === record) score.right++;
    if (isCertain) score.certain++;
    if (isCertain && answer?.record === record) score.certainRight++;
  }
  return score;
}

export function addScores(a: Score, b: Score): Score {
  return {
    told: a.told + b.told,
    right: a.right + b.right,
    certain: a.certain + b.certain,
    certainRight: a.certainRight + b.certainRight,
    untold: a.untold + b.untold,
    untoldCertain: a.untoldCertain + b.untoldCertain,
  };
}
