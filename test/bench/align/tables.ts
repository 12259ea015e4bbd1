import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { dataFiles } from '../data-files.ts';

/** A real table: where it is from, its header and records. */
export interface RealTable {
  name: string;
  header: readonly string[];
  records: readonly (readonly string[])[];
}

/** Smaller tables say nothing; larger ones are cut. */
const [fewestRecords, mostRecords, fewestColumns, mostColumns] = [10, 3_000, 2, 60];
const VEGA = new URL('../../../node_modules/vega-datasets/data', import.meta.url).pathname;

/** The flat tables of vega-datasets: its CSV and TSV files, and its JSON arrays of plain objects. */
export function vegaTables(): RealTable[] {
  return readdirSync(VEGA)
    .sort()
    .flatMap((name) => {
      if (/\.[ct]sv$/.test(name)) return fromCsv(name, new Uint8Array(readFileSync(join(VEGA, name))));
      return name.endsWith('.json') && !/flights-(?!2k)/.test(name) ? fromJson(name) : [];
    });
}

/** The tables of a folder. */
export function folderTables(dir: string): RealTable[] {
  return [...dataFiles(dir)].flatMap(({ file, bytes }) => fromCsv(file, bytes));
}

function fromCsv(name: string, bytes: Uint8Array): RealTable[] {
  try {
    const document = openCsv(bytes);
    const width = document.columns.length;
    return fit({
      name,
      header: document.columns,
      records: [...document.rows()].map((row) => row.slice(0, width)),
    });
  } catch {
    return [];
  }
}

function fromJson(name: string): RealTable[] {
  const data: unknown = JSON.parse(readFileSync(join(VEGA, name), 'utf8'));
  if (!Array.isArray(data) || !data.every(isPlain)) return [];
  const header = [...new Set(data.slice(0, 100).flatMap((row) => Object.keys(row)))];
  const records = data.map((row) => header.map((key) => String(row[key] ?? '')));
  return fit({ name, header, records });
}

function isPlain(row: unknown): row is Readonly<Record<string, string | number | boolean | null>> {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
  return Object.values(row).every((value) => value === null || typeof value !== 'object');
}

function fit({ name, header, records }: RealTable): RealTable[] {
  const isFit =
    records.length >= fewestRecords && header.length >= fewestColumns && header.length <= mostColumns;
  return isFit ? [{ name, header, records: records.slice(0, mostRecords) }] : [];
}
