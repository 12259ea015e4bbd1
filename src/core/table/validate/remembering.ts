import type { CellProblem } from './cell-problem.ts';
import type { ValueCheck } from './check-value.ts';

/** Different values whose verdict is remembered. Where that many came without coming again, no more is looked for. */
const REMEMBERED = 5_000;

/** The same check for the values of one column, which often come again. */
export function remembering(check: ValueCheck): ValueCheck {
  const verdicts = new Map<string, CellProblem | undefined>();
  let again = 0;
  let isWorthIt = true;
  return (value) => {
    if (!isWorthIt) return check(value);
    const known = verdicts.get(value);
    if (known !== undefined || verdicts.has(value)) {
      again++;
      return known;
    }
    const problem = check(value);
    if (verdicts.size < REMEMBERED) verdicts.set(value, problem);
    else isWorthIt = again > REMEMBERED;
    return problem;
  };
}
