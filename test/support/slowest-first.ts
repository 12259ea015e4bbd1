import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take many seconds, whatever their size; the longest of all first. */
const SLOW = [
  /\/walk\.|real-pages/,
  /\/forges\/github|\/workflow\/|moderate\/(trouble|together)|accessib|drafts|bad-input|hostile-pages|-access|harness|browser\/site\//,
];

/** Begins with the files that take longest, so that at the end no core waits for one of them. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = SLOW.findIndex((pattern) => pattern.test(moduleId));
      return found < 0 ? SLOW.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
