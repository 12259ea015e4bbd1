/** What was done, so that it can be undone and done again; a new entry forgets what was undone. */
export class History<Entry> {
  #entries: Entry[] = [];
  #done = 0;

  get canUndo(): boolean {
    return this.#done > 0;
  }

  get canRedo(): boolean {
    return this.#done < this.#entries.length;
  }

  push(entry: Entry): void {
    this.#entries.length = this.#done;
    this.#entries.push(entry);
    this.#done++;
  }

  /** The last entry done, now counted as undone. */
  undo(): Entry | undefined {
    return this.canUndo ? this.#entries[--this.#done] : undefined;
  }

  /** The last entry undone, now counted as done. */
  redo(): Entry | undefined {
    return this.canRedo ? this.#entries[this.#done++] : undefined;
  }
}
