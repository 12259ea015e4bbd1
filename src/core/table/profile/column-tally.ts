import type { ColumnReading } from './column-reading.ts';
import { MeasureTally } from './measure-tally.ts';
import type { ColumnProfile, ValueKind } from './profile.ts';
import { readValue } from './read-value.ts';
import { ShapeCounts } from './shape-counts.ts';
import { ValueCounts } from './value-counts.ts';

/** Different values that are gathered before each is read once. */
const batch = 512;
/** A batch that holds less than this many times as many values was not worth it. */
const variedBelow = 1.5;
const topValues = 50;

/** Takes in one column, value by value. */
export class ColumnTally {
  readonly #name: Pick<ColumnProfile, 'column' | 'name' | 'reading' | 'some'>;
  readonly #reading: ColumnReading;
  #batch = new Map<string, number>();
  /** Values in it, each as often as it came. */
  #gathered = 0;
  /** Do values hardly ever return? Then gathering them saves nothing. */
  #isVaried = false;
  readonly #counts: ValueCounts;
  readonly #shapes = new ShapeCounts();
  readonly #measures = { number: new MeasureTally(), time: new MeasureTally() };
  readonly #kinds: Record<ValueKind, number> = { missing: 0, number: 0, time: 0, boolean: 0, text: 0 };
  #missingWords = 0;
  #lengths = { least: Number.POSITIVE_INFINITY, most: 0, sum: 0 };

  /** @param mostValues different values that are kept */
  constructor(name: Pick<ColumnProfile, 'column' | 'name' | 'reading' | 'some'>, mostValues: number) {
    this.#name = name;
    this.#reading = name.reading;
    this.#counts = new ValueCounts(mostValues);
  }

  add(value: string): void {
    if (this.#isVaried) {
      this.#read(value, 1);
      return;
    }
    this.#batch.set(value, (this.#batch.get(value) ?? 0) + 1);
    this.#gathered++;
    if (this.#batch.size < batch) return;
    this.#isVaried = this.#gathered < variedBelow * batch;
    this.#takeIn();
  }

  /** What the values so far amount to. Nothing is added afterwards. */
  toProfile(): ColumnProfile {
    this.#takeIn();
    const kinds = { ...this.#kinds };
    const filled = kinds.number + kinds.time + kinds.boolean + kinds.text;
    const { least, most, sum } = this.#lengths;
    const { kind } = this.#reading;
    return {
      ...this.#name,
      records: filled + kinds.missing,
      kinds,
      missingWords: this.#missingWords,
      distinct: this.#counts.distinct(filled),
      lengths: filled === 0 ? undefined : { least, most, mean: sum / filled },
      measures: kind === 'number' || kind === 'time' ? this.#measures[kind].toMeasures(kind) : undefined,
      top: this.#counts.top(topValues),
      topError: this.#counts.error,
      shapes: this.#shapes.toList(),
      values: this.#counts.all(),
    };
  }

  #takeIn(): void {
    for (const [value, count] of this.#batch) this.#read(value, count);
    this.#batch.clear();
    this.#gathered = 0;
  }

  #read(value: string, count: number): void {
    const { kind, measure } = readValue(value, this.#reading);
    this.#kinds[kind] += count;
    if (kind === 'missing') {
      if (value !== '') this.#missingWords += count;
      return;
    }
    if (kind === this.#reading.kind && (kind === 'number' || kind === 'time'))
      this.#measures[kind].add(measure, count);
    this.#counts.add(value, count);
    this.#shapes.add(value, count);
    this.#lengths.least = Math.min(this.#lengths.least, value.length);
    this.#lengths.most = Math.max(this.#lengths.most, value.length);
    this.#lengths.sum += value.length * count;
  }
}
