import type { Version } from '../../history/version.ts';
import { useDate } from '../contributions/use-date.ts';

/** Characters of a message in a name. */
const SUBJECT = 60;

/** Returns how to call a version on one line: when it was made, and what its commit says. */
export function useVersionName(): (version: Version) => string {
  const toText = useDate();
  return ({ commit, facts }) =>
    [toText(commit.date), facts.subject.slice(0, SUBJECT)].filter((text) => text !== '').join(' · ');
}
