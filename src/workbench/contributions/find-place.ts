import type { CsvDocument } from '../../core/csv/csv-document.ts';
import type { Outcome } from '../../core/patch/outcome.ts';
import type { Patch } from '../../core/patch/patch.ts';

/** The records of a file by their values in a patch's key columns. */
export interface KeyPlaces {
  /** The one record that has the key; undefined when none or several have it. */
  find(values: Readonly<Record<string, string>>): number | undefined;
}

/** Reads the key columns of a file when first asked; finds nothing for a patch without a key, or whose key columns are gone. */
export function keyPlaces({ key }: Patch, document: CsvDocument): KeyPlaces {
  const columns = key.map((name) => document.columns.indexOf(name));
  if (columns.length === 0 || columns.includes(-1)) return { find: () => undefined };
  let places: Map<string, number | undefined> | undefined;
  return {
    find(values) {
      places ??= readPlaces(columns, document);
      return places.get(JSON.stringify(key.map((name) => values[name] ?? '')));
    },
  };
}

/** Undefined for a key that several records have. */
function readPlaces(columns: readonly number[], document: CsvDocument): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (let place = 0; place < document.length; place += 1) {
    const text = JSON.stringify(columns.map((column) => document.cell(place, column)));
    places.set(text, places.has(text) ? undefined : place);
  }
  return places;
}

/**
 * The record (0-based) that a change is about; undefined where that is not sure. An outcome tells where a change applies;
 * one that is in the file already is found by its key.
 */
export function findPlace(outcome: Outcome, places: KeyPlaces): number | undefined {
  const { change } = outcome;
  if (change.op === 'insert') return outcome.status === 'already' ? places.find(change.after) : undefined;
  if (change.op !== 'set' && change.op !== 'delete') return undefined;
  if ('record' in outcome) return outcome.record - 1;
  if (outcome.status !== 'already' || change.op === 'delete' || change.at.key === null) return undefined;
  const { key } = change.at;
  return places.find(change.column in key ? { ...key, [change.column]: change.after } : key);
}
