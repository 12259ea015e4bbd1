import type { EditedRecords } from './edited-records.ts';
import { UnencodableError } from './errors.ts';
import { History } from './history.ts';
import { readsBack } from './reads-back.ts';
import { inverse, type Step } from './step.ts';

/** Does steps to the records, remembers them in undoable groups, and refuses what the file could not be read back with. */
export class EditLog {
  readonly #records: EditedRecords;
  readonly #history = new History<readonly Step[]>();
  /** The steps of the transaction under way. */
  #open: Step[] | undefined;
  #revision = 0;

  constructor(records: EditedRecords) {
    this.#records = records;
  }

  /** Grows with every group that was done, undone or done again. */
  get revision(): number {
    return this.#revision;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Does a step, as a group of its own unless a transaction is under way. */
  do(step: Step): void {
    this.transaction(() => {
      this.#records.apply(step);
      this.#open?.push(step);
    });
  }

  /** All that `work` does as one group; when it throws, nothing of it. One within another belongs to the outer one. */
  transaction<Result>(work: () => Result): Result {
    const outer = this.#open;
    const steps = outer ?? [];
    const mark = steps.length;
    this.#open = steps;
    try {
      const result = work();
      if (outer === undefined) this.#close(steps);
      return result;
    } catch (error) {
      for (const step of steps.splice(mark).toReversed()) this.#records.apply(inverse(step));
      throw error;
    } finally {
      this.#open = outer;
    }
  }

  undo(): void {
    this.#assertClosed();
    const steps = this.#history.undo();
    if (steps === undefined) return;
    for (const step of steps.toReversed()) this.#records.apply(inverse(step));
    this.#revision++;
  }

  redo(): void {
    this.#assertClosed();
    const steps = this.#history.redo();
    if (steps === undefined) return;
    for (const step of steps) this.#records.apply(step);
    this.#revision++;
  }

  #close(steps: readonly Step[]): void {
    if (steps.length === 0) return;
    if (!readsBack(this.#records, steps)) {
      const { dialect, hasHalfCharacter } = this.#records.file;
      const [reason, text] = hasHalfCharacter
        ? (['encoding', '\ufffd'] as const)
        : (['broken-quote', dialect.quote] as const);
      throw new UnencodableError(reason, dialect.encoding, text, [{ character: text, nearest: undefined }]);
    }
    this.#history.push(steps);
    this.#revision++;
  }

  #assertClosed(): void {
    if (this.#open !== undefined) throw new Error('Nothing can be undone within a transaction');
  }
}
