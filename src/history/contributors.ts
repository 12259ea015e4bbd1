import type { Contributor } from './person.ts';
import { provenanceOf } from './provenance.ts';
import type { Version } from './version.ts';

/** What somebody gave to a file. */
export interface Contribution {
  contributor: Contributor;
  /** Versions they wrote, alone or with others. */
  versions: number;
  /** Cells changed, records added and deleted in them; not those the file was added with. */
  changes: number;
  /** Proposals of theirs that were accepted: patches named in the commits, and numbered proposals. */
  accepted: number;
  /** Dates of their first and latest version, as the commits say. */
  first: string;
  latest: string;
}

/** Who wrote these versions, the most changes first. Each co-author has the whole of a version. */
export function contributionsOf(versions: readonly Version[]): Contribution[] {
  const found = new Map<string, Contribution>();
  for (const version of versions) {
    for (const contributor of writersOf(version)) {
      const before = found.get(contributor.id);
      const here = contributionIn(version, contributor);
      found.set(contributor.id, before === undefined ? here : joined(before, here));
    }
  }
  return [...found.values()].sort((a, b) => b.changes - a.changes || b.versions - a.versions);
}

/** How many changes a version made, as they are counted for people. */
export function changeCount({ changes }: Version): number {
  return changes.cells.length + changes.added.length + changes.deleted.length;
}

function writersOf({ facts }: Version): Contributor[] {
  return [facts.author, ...facts.coAuthors];
}

function contributionIn(version: Version, contributor: Contributor): Contribution {
  const { date } = version.commit;
  const { patches, proposals } = provenanceOf(version);
  const accepted = Math.max(patches.length, proposals.length);
  return { contributor, versions: 1, changes: changeCount(version), accepted, first: date, latest: date };
}

function joined(one: Contribution, other: Contribution): Contribution {
  const [first = '', latest = ''] = [
    [one.first, other.first].sort(byTime)[0],
    [one.latest, other.latest].sort(byTime)[1],
  ];
  return {
    // The name of the newest version, and the account of whichever tells it.
    contributor: { ...one.contributor, login: one.contributor.login ?? other.contributor.login },
    versions: one.versions + other.versions,
    changes: one.changes + other.changes,
    accepted: one.accepted + other.accepted,
    first,
    latest,
  };
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
