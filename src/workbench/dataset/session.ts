import { UnencodableError } from '../../core/csv/errors.ts';
import type { CsvDocument } from '../../core/csv/csv-document.ts';
import type { Draft } from '../../core/draft.ts';
import { patchId } from '../../core/patch/identity.ts';
import { isColumnOutcome } from '../../core/patch/is-column-change.ts';
import { makePatch } from '../../core/patch/make-patch.ts';
import type { Change, Patch } from '../../core/patch/patch.ts';
import { toPatchDialect } from '../../core/patch/patch-dialect.ts';
import type { Outcome } from '../../core/patch/rebase.ts';
import { NO_MARKS, type ContributionMarks } from '../contributions/contribution-marks.ts';
import { createEditedKey } from './edited-key.ts';
import type { Dataset } from './open-dataset.ts';
import { revertChange } from './revert-change.ts';
import { changeName, withRemarks, type Remark } from './remarks.ts';

/** Under which corrections are given where the publisher names no licence. */
const USUAL_LICENSE = 'CC0-1.0';

/** Corrections that somebody shared and that lie on the file beside the person's own; how many of each kind. */
export interface Offer {
  shared: Patch;
  fitting: number;
  already: number;
  misfits: number;
}

/** What lays corrections of another time on a file: most files are opened with none. */
const loadLaying = () => import('./laying.ts');
type ApplyOutcomes = Awaited<ReturnType<typeof loadLaying>>['applyOutcomes'];

export interface SessionOptions {
  lang: string;
  page?: string;
  /** What the person sent for this file before. */
  marks?: ContributionMarks;
  now(): string;
}

/**
 * One person's work on one dataset: the edited document, their remarks, and the corrections of an earlier
 * time that no longer fit. Whoever shows it subscribes; every change of it calls them back.
 */
export class Session {
  readonly dataset: Dataset;
  readonly document: CsvDocument;
  readonly marks: ContributionMarks;
  /** Corrections of an earlier time that the current file does not take; kept until discarded. */
  unplaced: readonly Change[] = [];
  /** Whether the store holds all of this; `autosave` says so. */
  isSaved = false;
  /** Whether it began with the corrections of an earlier time. */
  isRestored = false;
  /** Shared corrections that are not the person's yet: nothing of this session is kept while there are some. */
  offer: Offer | undefined;
  readonly #options: SessionOptions;
  readonly #remarks = new Map<string, Remark>();
  readonly #listeners = new Set<() => void>();
  readonly #key: () => readonly string[];

  constructor(dataset: Dataset, options: SessionOptions) {
    this.dataset = dataset;
    this.document = dataset.document;
    this.marks = options.marks ?? NO_MARKS;
    this.#key = createEditedKey(dataset.document, dataset.key);
    this.#options = options;
  }

  /** Address of the page that the person came from. */
  get page(): string | undefined {
    return this.#options.page;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does something to the document and tells everybody. Errors of the document pass through, nothing is told then. */
  change(work: (document: CsvDocument) => void): void {
    work(this.document);
    this.takeOver();
  }

  /** Puts the corrections of a draft onto the current file; returns how many found their place. */
  async restore(draft: Draft): Promise<number> {
    const { applyOutcomes, rebase } = await loadLaying();
    const outcomes = rebase(draft.patch, this.document);
    const fitting = this.#apply(applyOutcomes, outcomes, draft.patch)
      ? outcomes.filter(({ status }) => status === 'applies')
      : [];
    for (const outcome of fitting) this.#remarks.set(changeName(placed(outcome)), outcome.change);
    /* "Already there" in a file that did not change is a record the person copied: not done by anybody yet. */
    const unmoved =
      draft.patch.source.blob !== undefined && draft.patch.source.blob === this.dataset.version.blob;
    this.unplaced = outcomes
      .filter((outcome) => (outcome.status !== 'already' || unmoved) && !fitting.includes(outcome))
      .map(({ change }) => change);
    this.isRestored = true;
    this.#tell();
    return fitting.length;
  }

  /** Puts corrections that somebody shared beside the person's own, which stay as they are. */
  async receive(shared: Patch): Promise<void> {
    const { applyOutcomes, weighOffer } = await loadLaying();
    const { patch, fitting, misfits, already } = weighOffer(shared, this.document);
    const isHeld = this.#apply(applyOutcomes, fitting, patch);
    const made = isHeld ? fitting : [];
    const left = isHeld ? misfits : [...fitting.map(({ change }) => change), ...misfits];
    for (const outcome of made) this.#remarks.set(changeName(placed(outcome)), outcome.change);
    this.unplaced = [...this.unplaced, ...left];
    this.offer = { shared, fitting: made.length, already, misfits: left.length };
    this.#tell();
  }

  /** Makes the shared corrections the person's own; so does whatever they correct themselves. */
  takeOver(): void {
    this.offer = undefined;
    this.#tell();
  }

  /** Makes changes again that the file lost; returns how many. Undo takes them back. */
  async correctAgain(patches: readonly Patch[]): Promise<number> {
    const { applyOutcomes, rebase } = await loadLaying();
    let made = 0;
    for (const patch of patches) {
      const outcomes = rebase(patch, this.document).filter(({ status }) => status === 'applies');
      if (!this.#apply(applyOutcomes, outcomes, patch)) continue;
      for (const outcome of outcomes) this.#remarks.set(changeName(placed(outcome)), outcome.change);
      made += outcomes.length;
    }
    this.takeOver();
    return made;
  }

  /** Under which the corrections are given. */
  get license(): string {
    const { policy } = this.dataset.rules;
    return (policy.state === 'read' ? policy.policy.license : undefined) ?? USUAL_LICENSE;
  }

  /** False, with nothing written, when the file came in another encoding that lacks a character of them. */
  #apply(applyOutcomes: ApplyOutcomes, outcomes: readonly Outcome[], patch: Patch): boolean {
    try {
      applyOutcomes(this.document, outcomes, patch);
      return true;
    } catch (error) {
      if (error instanceof UnencodableError) return false;
      throw error;
    }
  }

  /** Whether there is nothing to keep. */
  get isEmpty(): boolean {
    return this.changeCount() === 0 && this.unplaced.length === 0;
  }

  /** How many corrections there are. */
  changeCount(): number {
    return this.document.edits().length;
  }

  /** Takes one correction back and leaves the others. Undo brings it back. */
  revert(change: Change): void {
    revertChange(this.document, change);
    this.takeOver();
  }

  discard(change: Change): void {
    this.unplaced = this.unplaced.filter((other) => other !== change);
    this.takeOver();
  }

  remark(change: Change, remark: Remark): void {
    this.#remarks.set(changeName(change), remark);
    this.takeOver();
  }

  /** Puts a note to changes, given by their names, of which nothing is said yet. */
  noteAll(names: Iterable<string>, note: string): void {
    for (const name of names) if (!this.#remarks.has(name)) this.#remarks.set(name, { note });
    this.takeOver();
  }

  remarkOn(change: Change): Remark {
    return this.#remarks.get(changeName(change)) ?? {};
  }

  /** The corrections as a patch, without those that no longer fit; undefined when there are none. */
  patch(): Patch | undefined {
    const { dataset } = this;
    const { lang, page, now } = this.#options;
    const patch = makePatch({
      document: this.document,
      source: dataset.source,
      version: dataset.version,
      key: this.#key(),
      license: this.license,
      lang,
      ...(page === undefined ? {} : { page }),
      created: now(),
    });
    return patch && { ...patch, changes: withRemarks(patch.changes, this.#remarks) };
  }

  /** What has to be kept so that nothing is lost: the patch and what no longer fits; undefined when both are empty. */
  draft(): Draft | undefined {
    const patch = this.patch();
    const base = patch ?? this.#emptyPatch();
    const changes = [...(patch?.changes ?? []), ...this.unplaced];
    if (changes.length === 0) return undefined;
    const whole = { ...base, changes };
    return {
      key: this.dataset.id,
      title: this.dataset.title,
      patch: { ...whole, id: patchId(whole) },
      unplaced: this.unplaced.length,
      saved: this.#options.now(),
    };
  }

  #emptyPatch(): Omit<Patch, 'id' | 'changes'> {
    const { source, version, key, document } = this.dataset;
    const dialect = toPatchDialect(document.dialect);
    const { lang, now } = this.#options;
    return {
      emendata: 1,
      source: { ...source, ...version, dialect },
      key,
      license: this.license,
      lang,
      created: now(),
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The change as the session's own patch will have it: its record has the number it has in the current file. */
function placed(outcome: Outcome): Change {
  if (isColumnOutcome(outcome)) return outcome.change;
  const { change } = outcome;
  if (outcome.status !== 'applies' || change.at === null) return change;
  const record = change.op === 'insert' ? outcome.record - 1 : outcome.record;
  return { ...change, at: { ...change.at, record } };
}
