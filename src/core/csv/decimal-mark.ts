import type { CsvDocument } from './csv-document.ts';

/** How the numbers of a column write their decimals. */
export interface DecimalMark {
  /** Undefined where no number has decimals. */
  mark: ',' | '.' | undefined;
  /** 0–1. */
  confidence: number;
  /** How many of the values looked at show a comma, a point, or what may be a mark or group digits (`1,234`). */
  evidence: Readonly<Counts>;
}

interface Counts {
  comma: number;
  point: number;
  either: number;
}

/** Records that are looked at, spread over the file. */
const RECORDS = 1000;
const NUMBER = /^[-+(]?\s?[€$£]?\s?(\d[\d.,'\u00a0\u202f ]*|[.,]\d+)\s?[%€$£)]?$/;

/** The decimal mark of each column. A column whose numbers may be read both ways follows the others. */
export function decimalMarks(document: Pick<CsvDocument, 'columns' | 'length' | 'values'>): DecimalMark[] {
  const columns = document.columns.map(() => ({ comma: 0, point: 0, either: 0 }));
  const step = Math.max(1, Math.floor(document.length / RECORDS));
  for (let n = 0; n < document.length; n += step) {
    const values = document.values(n);
    columns.forEach((counts, column) => {
      const shown = markShown(values[column] ?? '');
      if (shown !== undefined) counts[shown]++;
    });
  }
  const usual = commoner({
    comma: columns.reduce((sum, { comma }) => sum + comma, 0),
    point: columns.reduce((sum, { point }) => sum + point, 0),
  });
  return columns.map((counts) => markOf(counts, usual));
}

function markOf(counts: Counts, usual: DecimalMark['mark']): DecimalMark {
  const { comma, point, either } = counts;
  if (comma + point > 0)
    return { mark: commoner(counts), confidence: Math.max(comma, point) / (comma + point), evidence: counts };
  if (either === 0) return { mark: undefined, confidence: 1, evidence: counts };
  return { mark: usual, confidence: usual === undefined ? 0.5 : 0.7, evidence: counts };
}

function commoner({ comma, point }: Pick<Counts, 'comma' | 'point'>): DecimalMark['mark'] {
  if (comma === point) return comma === 0 ? undefined : '.';
  return comma > point ? ',' : '.';
}

/** Which mark a number shows; undefined for a number without one, and for what is no number. */
function markShown(value: string): keyof Counts | undefined {
  const digits = NUMBER.exec(value.trim())?.[1];
  const marks = digits?.match(/[.,]/g) ?? [];
  const [first] = marks;
  const last = marks.at(-1);
  if (digits === undefined || first === undefined || last === undefined) return undefined;
  if (first !== last) return nameOf(last);
  if (marks.length > 1) return nameOf(first === ',' ? '.' : ',');
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'either' : nameOf(first);
}

function nameOf(mark: string): 'comma' | 'point' {
  return mark === ',' ? 'comma' : 'point';
}
