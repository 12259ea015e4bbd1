import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take many seconds, whatever their size. */
const SLOW =
  /\/forges\/github|\/workflow\/|real-pages|moderate\/(trouble|together)|\/walk\.|accessib|drafts|bad-input|hostile-pages|-access|harness|browser\/site\//;

/** Begins with the files that take longest, so that at the end no core waits for one of them. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
