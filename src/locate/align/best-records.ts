/** Records kept for a row: the best one, and three to choose from. */
const kept = 4;

/** The few records that lose least, in order; of equal ones the first that came. */
export class BestRecords {
  readonly records: number[] = [];
  readonly losses: number[] = [];
  /** The least loss; infinite without a record. */
  least = Infinity;
  /** What a record must lose less than to be kept. */
  worst = Infinity;

  clear(): void {
    this.records.length = 0;
    this.losses.length = 0;
    this.least = Infinity;
    this.worst = Infinity;
  }

  add(record: number, loss: number): void {
    if (loss >= this.worst) return;
    let at = Math.min(this.losses.length, kept - 1);
    while (at > 0 && (this.losses[at - 1] ?? 0) > loss) {
      this.losses[at] = this.losses[at - 1] ?? 0;
      this.records[at] = this.records[at - 1] ?? 0;
      at--;
    }
    this.losses[at] = loss;
    this.records[at] = record;
    this.least = this.losses[0] ?? Infinity;
    this.worst = this.losses[kept - 1] ?? Infinity;
  }
}
