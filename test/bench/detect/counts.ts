/** Right, false and missed, and what follows from them. */
export class Counts {
  right = 0;
  wrong = 0;
  missed = 0;

  /** Counts one thing that was found or not, and is there or not. */
  add(found: boolean, isThere: boolean): void {
    if (found && isThere) this.right++;
    else if (found) this.wrong++;
    else if (isThere) this.missed++;
  }

  summary(): Record<'right' | 'false' | 'missed' | 'precision' | 'recall' | 'f1', number> {
    const { right, wrong, missed } = this;
    return {
      right,
      false: wrong,
      missed,
      precision: rounded(right / (right + wrong)),
      recall: rounded(right / (right + missed)),
      f1: rounded((2 * right) / (2 * right + wrong + missed)),
    };
  }
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
