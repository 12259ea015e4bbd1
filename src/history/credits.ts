import { contributionsOf, type Contribution } from './contributors.ts';
import type { Contributor } from './person.ts';
import { provenanceOf } from './provenance.ts';
import type { History } from './version.ts';

/** Whom a dataset owes what. Names and accounts only: addresses stay in the history. */
export interface Credits {
  contributors: readonly Contribution[];
  /** Those who reviewed what others wrote, by how many versions. */
  moderators: readonly { contributor: Contributor; reviewed: number }[];
  /** Proposals that were accepted, each counted once. */
  accepted: number;
  /** Dates of the oldest and newest version that were read; undefined when there is none. */
  since: string | undefined;
  until: string | undefined;
  /** False when older versions were not read. */
  isComplete: boolean;
}

/** The credits of a file, from its history. */
export function creditsOf({ versions, end }: History): Credits {
  const dates = versions.map(({ commit }) => commit.date).filter((date) => !Number.isNaN(Date.parse(date)));
  dates.sort((a, b) => Date.parse(a) - Date.parse(b));
  const origins = versions.map(provenanceOf);
  const patches = origins.flatMap((origin) => origin.patches);
  const numbers = origins.flatMap((origin) => (origin.patches.length === 0 ? origin.proposals : []));
  return {
    contributors: contributionsOf(versions),
    moderators: moderatorsOf(versions),
    accepted: new Set(patches).size + new Set(numbers).size,
    since: dates[0],
    until: dates.at(-1),
    isComplete: end.kind === 'complete',
  };
}

function moderatorsOf(versions: History['versions']): Credits['moderators'] {
  const found = new Map<string, { contributor: Contributor; reviewed: number }>();
  for (const version of versions) {
    for (const contributor of provenanceOf(version).reviewers) {
      const before = found.get(contributor.id);
      found.set(contributor.id, { contributor, reviewed: (before?.reviewed ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.reviewed - a.reviewed);
}
