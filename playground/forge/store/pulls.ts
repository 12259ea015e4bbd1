import type { Account } from './accounts.ts';
import type { Repository } from './repositories.ts';

/** A remark under a pull request. */
export interface Comment {
  id: number;
  author: Account;
  body: string;
  createdAt: Date;
}

/** What somebody says of a pull request as a whole. */
export interface Review extends Comment {
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  /** The head that was looked at. */
  commit: string;
}

/** What is known of a pull request besides git: its commits are `refs/pull/N/head` in the base repository. */
export interface Pull {
  id: number;
  number: number;
  base: Repository;
  baseRef: string;
  head: Repository;
  headRef: string;
  /** Tips when last looked at; they stand still once the pull request is closed. */
  headSha: string;
  baseSha: string;
  author: Account;
  title: string;
  body: string | null;
  isDraft: boolean;
  maintainerCanModify: boolean;
  state: 'open' | 'closed';
  merged: { by: Account; at: Date; sha: string } | undefined;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | undefined;
  comments: Comment[];
  reviews: Review[];
  labels: string[];
  /** The pair of tips whose mergeability was worked out; until then it is unknown, as on GitHub. */
  checkedPair: string | undefined;
}

/** The pull requests of all repositories; numbers count per base repository. */
export interface Pulls {
  find(repository: Repository, number: number): Pull | undefined;
  /** Oldest first. */
  list(repository: Repository): Pull[];
  /** Open ones from or to this repository. */
  openAround(repository: Repository): Pull[];
  add(details: Omit<Pull, 'id' | 'number'>): Pull;
  nextCommentId(): number;
}

/** The pull requests of the forge. */
export function createPulls(): Pulls {
  const all: Pull[] = [];
  let comments = 0;
  const list = (repository: Repository): Pull[] => all.filter(({ base }) => base === repository);
  return {
    list,
    openAround: (repository) =>
      all.filter(({ state, base, head }) => state === 'open' && (base === repository || head === repository)),
    find: (repository, number) => list(repository).find((pull) => pull.number === number),
    add(details) {
      const pull: Pull = { ...details, id: 70_001 + all.length, number: list(details.base).length + 1 };
      all.push(pull);
      return pull;
    },
    nextCommentId: () => 90_000 + ++comments,
  };
}
