import type { VersionCommit } from '../forges/versions.ts';
import { type Contributor, parsePerson, toContributor } from './person.ts';
import { parseTrailers, type Trailer, trailerValues } from './trailers.ts';

/** What a commit says of itself: who, why, in which proposal. All of it is what somebody wrote, never proven. */
export interface CommitFacts {
  author: Contributor;
  /** Besides the author. */
  coAuthors: readonly Contributor[];
  reviewers: readonly Contributor[];
  /** First line of the message. */
  subject: string;
  /** What the message says below, trailers left out. */
  reason: string;
  /** Ids of the patches that it brings. */
  patches: readonly string[];
  /** Numbers of the proposals on the forge that it brings, as far as the message tells. */
  proposals: readonly number[];
}

/** The trailer that names a patch: `commitMessage` of `deliver` writes it. */
const PATCH = 'Emendata-Patch';
/** `(#12)` of a squashed proposal, `Merge pull request #12 from …`. */
const IN_SUBJECT = /\(#(\d{1,9})\)\s*$|^Merge pull request #(\d{1,9}) /;
/** The line that `acceptanceMessage` of `moderate` writes for each proposal. */
const IN_REASON = /^From proposal #(\d{1,9})[.:]/gm;

/** Reads what a commit says of itself. */
export function commitFacts({ author, message }: Pick<VersionCommit, 'author' | 'message'>): CommitFacts {
  const trailers = parseTrailers(message);
  const subject = message.trimStart().split('\n', 1)[0]?.trim() ?? '';
  const writer = toContributor(author);
  const reason = reasonOf(message, trailers);
  return {
    author: writer,
    coAuthors: peopleOf(trailers, 'Co-authored-by').filter(({ id }) => id !== writer.id),
    reviewers: peopleOf(trailers, 'Reviewed-by'),
    subject,
    reason,
    patches: [...new Set(trailerValues(trailers, PATCH).filter((id) => /^[0-9a-f]{64}$/.test(id)))],
    proposals: numbersIn(subject, reason),
  };
}

function numbersIn(subject: string, reason: string): number[] {
  const found = [IN_SUBJECT.exec(subject) ?? [], ...reason.matchAll(IN_REASON)];
  const numbers = found.flatMap(([, first, second]) => first ?? second ?? []);
  return [...new Set(numbers.map(Number))];
}

function peopleOf(trailers: readonly Trailer[], key: string): Contributor[] {
  const people = trailerValues(trailers, key).flatMap((value) => parsePerson(value) ?? []);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

function reasonOf(message: string, trailers: readonly Trailer[]): string {
  const paragraphs = message.trim().split(/\n[ \t]*\n/);
  const said = trailers.length > 0 ? paragraphs.slice(1, -1) : paragraphs.slice(1);
  return said.join('\n\n').trim();
}
