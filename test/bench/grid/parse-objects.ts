import Papa from 'papaparse';

/** The records as the objects that grids are given. */
export function parseObjects(bytes: Uint8Array<ArrayBuffer>): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: true,
  }).data;
}
