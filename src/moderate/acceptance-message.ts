import type { Patch } from '../core/patch/patch.ts';
import { describeChanges, PATCH_TRAILER } from '../deliver/commit-message.ts';
import { toPlain } from '../deliver/safe-text.ts';
import { summarizeShort } from '../deliver/summary.ts';
import type { Person } from '../forges/moderating.ts';
import { NO_LICENSE } from './branch-change.ts';

/** What was accepted of one proposal. */
export interface Share {
  number: number;
  /** The id of the patch as the contributor sent it, so that it is found again when only a part was accepted. */
  id: string;
  license: string;
  author: Person | undefined;
  /** Changes that were accepted, of how many. */
  accepted: number;
  total: number;
}

/** The trailer that names who said yes. */
export const REVIEW_TRAILER = 'Reviewed-by';

/** Lines about proposals in one message. */
const PROPOSALS = 200;

/**
 * The message of the commit that accepts these shares, whose changes together are `patch`. The same decision always gives
 * the same message, by which its commit is found again.
 */
export function acceptanceMessage(patch: Patch, shares: readonly Share[], reviewer: Person): string {
  const licenses = distinct(shares.map(({ license }) => license)).filter((license) => license !== NO_LICENSE);
  const given =
    licenses.length === 0
      ? []
      : [`Given under ${licenses.map((license) => toPlain(license, 100)).join(', ')}.`];
  const trailers = [
    ...distinct(shares.map(({ id }) => `${PATCH_TRAILER}: ${id}`)),
    ...distinct(shares.flatMap(({ author }) => credit('Co-authored-by', author))),
    ...credit(REVIEW_TRAILER, reviewer),
  ];
  return [summarizeShort(patch), describeChanges(patch), origins(shares), ...given, trailers.join('\n')]
    .join('\n\n')
    .concat('\n');
}

function origins(shares: readonly Share[]): string {
  const lines = shares
    .slice(0, PROPOSALS)
    .map(({ number, accepted, total }) =>
      accepted === total
        ? `From proposal #${number}.`
        : `From proposal #${number}: ${accepted} of its ${total} changes.`,
    );
  const rest = shares.length - lines.length;
  return [...lines, ...(rest > 0 ? [`… and ${rest} more proposals.`] : [])].join('\n');
}

/** The trailer that names a person. None for an address that would not be one: it could end the line and begin another. */
export function credit(key: string, person: Person | undefined): string[] {
  if (person === undefined || !/^[^\s<>]+@[^\s<>]+$/.test(person.email)) return [];
  return [`${key}: ${toPlain(person.login, 100)} <${person.email}>`];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
