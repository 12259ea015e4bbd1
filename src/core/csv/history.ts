/** What was done, so that it can be undone and done again; a new step forgets what was undone. */
export class History<Step> {
  #steps: Step[] = [];
  #done = 0;

  get canUndo(): boolean {
    return this.#done > 0;
  }

  get canRedo(): boolean {
    return this.#done < this.#steps.length;
  }

  push(step: Step): void {
    this.#steps.length = this.#done;
    this.#steps.push(step);
    this.#done++;
  }

  /** The last step done, now counted as undone. */
  undo(): Step | undefined {
    return this.canUndo ? this.#steps[--this.#done] : undefined;
  }

  /** The last step undone, now counted as done. */
  redo(): Step | undefined {
    return this.canRedo ? this.#steps[this.#done++] : undefined;
  }
}
