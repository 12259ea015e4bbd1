import type { Patch } from '../core/patch/patch.ts';
import type { AcceptRequest, Person } from '../forges/moderating.ts';
import { shareOf } from './accept-file.ts';
import { acceptanceMessage } from './acceptance-message.ts';
import type { Part } from './combine.ts';
import type { Deciding } from './deciding.ts';
import type { FilePlan } from './plan-decision.ts';

/** The part of one proposal in one file. */
export interface Member {
  deciding: Deciding;
  plan: FilePlan;
  accepted: Patch;
}

/** What is to be combined with the others. */
export function toPart({ deciding, accepted }: Member): Part {
  return { number: deciding.decision.number, patch: accepted };
}

/** Where members of one file and one branch are accepted, and as whose. */
export function targetOf(
  members: readonly Member[],
): Pick<AcceptRequest, 'repository' | 'branch' | 'path' | 'proposals' | 'author'> {
  const [first] = members;
  if (first === undefined) throw new TypeError('Nothing to commit');
  return {
    repository: first.deciding.decision.repository,
    branch: first.deciding.review.proposal.base,
    path: first.plan.review.path,
    proposals: members.map(({ deciding, plan }) => {
      const { number, head } = deciding.review.proposal;
      return { number, head, joins: plan.joins };
    }),
    author: onlyAuthor(members),
  };
}

/** The one person who wrote all of it; several are named in the trailers alone. */
function onlyAuthor(members: readonly Member[]): Person | undefined {
  const authors = members.map(({ deciding }) => deciding.review.proposal.author);
  const [first] = authors;
  return authors.every((author) => author?.login === first?.login) ? first : undefined;
}

/** The message of their commit, which changes what `patch` says. */
export function messageOf(members: readonly Member[], patch: Patch): string {
  const shares = members.map(({ deciding, plan, accepted }) => shareOf(deciding, plan, accepted));
  const [first] = members;
  if (first === undefined) throw new TypeError('Nothing to commit');
  return acceptanceMessage(patch, shares, first.deciding.moderator);
}
