import { fold } from '../../core/csv/fold.ts';
import { openCsv } from '../../core/csv/open-csv.ts';
import type { CsvTable } from '../../core/csv/csv-table.ts';
import type { Field, ForeignKey, TableSchema } from '../../core/schema/table-schema.ts';
import { originOf } from '../../core/source.ts';
import { openReader } from '../../forges/open-forge.ts';
import { sourceOfPasted } from '../../locate/pasted-address.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Session } from '../dataset/session.ts';
import { inSlices } from './in-slices.ts';
import { placesOf } from './places.ts';

/** A value that a cell may have. */
export interface Suggestion {
  value: string;
  /** What people know it by, from the record that it stands for; the value itself where there is nothing else. */
  label: string;
}

type Looked = Pick<CsvTable, 'columns' | 'length' | 'columnValues'>;

/** More are no help in choosing. */
const MOST = 20;
/** Values between two chances for the page to do something else. */
const SLICE = 2_000;

/** Finds the values that a field may have. */
export class LookUp {
  readonly #session: Session;
  readonly #ports: Ports;
  readonly #tables = new Map<string, Promise<Looked | undefined>>();

  constructor(session: Session, ports: Ports) {
    this.#session = session;
    this.#ports = ports;
  }

  /** Whether there is something to look up for a field: labelled values, or a column of this or another file. */
  has(schema: TableSchema, field: Field): boolean {
    return (field.categories ?? []).length > 0 || keyOf(schema, field) !== undefined;
  }

  /**
   * The values of a field that hold a text, or whose label does, whatever its case and accents; those that begin with it come
   * first. Empty when the file they are in cannot be read. Rejects only when the signal is aborted.
   */
  async find(schema: TableSchema, field: Field, text: string, signal: AbortSignal): Promise<Suggestion[]> {
    const key = keyOf(schema, field);
    if (key === undefined) return best(matching(field.categories ?? [], text), text);
    const table = await this.#table(key.resource);
    signal.throwIfAborted();
    if (table === undefined) return [];
    const place = table.columns.indexOf(key.referenced[key.fields.indexOf(field.name)] ?? '');
    if (place < 0) return [];
    return best(await inSlices(search(table, place, text), signal), text);
  }

  /** The file is read once; a host that does not answer is asked again the next time. */
  async #table(resource: string): Promise<Looked | undefined> {
    if (resource === '') return this.#session.document;
    const reading = this.#tables.get(resource) ?? this.#read(resource).catch(() => undefined);
    this.#tables.set(resource, reading);
    const table = await reading;
    if (table === undefined) this.#tables.delete(resource);
    return table;
  }

  async #read(resource: string): Promise<Looked | undefined> {
    const { dataset } = this.#session;
    const signal = new AbortController().signal;
    const bytes =
      (await placesOf(dataset, this.#ports)?.read(resource, signal)) ??
      (await this.#elsewhere(resource, signal));
    return bytes === undefined ? undefined : openCsv(bytes);
  }

  /** A file of another repository, on the host that the person opened and no other. */
  async #elsewhere(resource: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { source } = this.#session.dataset;
    const other = sourceOfPasted(resource);
    if (source.kind !== 'forge' || other?.kind !== 'forge' || originOf(other.host) !== originOf(source.host))
      return undefined;
    const reader = openReader(other, this.#ports);
    return (await reader.readFile(other, signal)).bytes;
  }
}

function keyOf({ foreignKeys }: TableSchema, { name }: Field): ForeignKey | undefined {
  return foreignKeys.find(({ fields }) => fields.includes(name));
}

/** Goes through the records until there are enough different values. */
function* search(table: Looked, place: number, text: string): Generator<undefined, Suggestion[]> {
  const wanted = fold(text.trim());
  const labels = table.columnValues(labelPlace(table, place));
  const found = new Map<string, Suggestion>();
  let read = 0;
  for (const value of table.columnValues(place)) {
    const label = labels.next().value ?? '';
    if (++read % SLICE === 0) yield;
    if (value === '' || found.has(value) || !holds({ value, label }, wanted)) continue;
    found.set(value, { value, label: label === '' ? value : label });
    if (found.size >= MOST * 5) break;
  }
  return [...found.values()];
}

/** The column that people know the records by: one that is called a name, else the next one. */
function labelPlace({ columns }: Looked, place: number): number {
  const named = columns.findIndex(
    (column, n) => n !== place && /^(?:name|nom|nombre|label|libelle|title|titre)\b/i.test(column),
  );
  if (named >= 0) return named;
  return columns.length > place + 1 ? place + 1 : place;
}

function matching(categories: readonly Suggestion[], text: string): Suggestion[] {
  const wanted = fold(text.trim());
  return categories.filter((one) => holds(one, wanted)).map(({ value, label }) => ({ value, label }));
}

function holds({ value, label }: Suggestion, wanted: string): boolean {
  return fold(value).includes(wanted) || fold(label).includes(wanted);
}

function best(found: readonly Suggestion[], text: string): Suggestion[] {
  const wanted = fold(text.trim());
  const rank = ({ value, label }: Suggestion) =>
    fold(value).startsWith(wanted) ? 0 : fold(label).startsWith(wanted) ? 1 : 2;
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
}
