import type { FileFormat } from '../links/data-address.ts';

const tabular =
  /(?:^|[^a-z])(?:xls[xmb]?|ods|geojson|ndjson|jsonl|parquet|dta|sav|rds|ms-excel|excel|spreadsheet(?:ml\.sheet)?|opendocument)(?:[^a-z]|$)/i;

/**
 * The format that a label or a media type means: `text/csv`, "CSV", "Format csv - 12 Ko". Undefined when it is none that holds
 * tables; JSON and XML alone are not, since every API speaks them.
 */
export function formatOfLabel(label: string): FileFormat | undefined {
  const text = label.slice(0, 200);
  const isPacked = /zip|gzip/i.test(text);
  if (/(?:^|[^a-z])csv(?:[^a-z]|$)/i.test(text)) return isPacked ? 'other' : 'csv';
  if (/(?:^|[^a-z])(?:tsv|tab-separated-values)(?:[^a-z]|$)/i.test(text)) return isPacked ? 'other' : 'tsv';
  return tabular.test(text) ? 'other' : undefined;
}
