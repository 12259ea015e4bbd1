import type { CsvDocument } from '../src/core/csv/csv-document.ts';
import { type DecimalMark, decimalMarks } from '../src/core/csv/decimal-mark.ts';
import type { Dialect } from '../src/core/csv/dialect.ts';
import { headerRowsOf } from '../src/core/csv/dialect.ts';
import { type DialectEvidence, sniffDialect } from '../src/core/csv/sniff.ts';
import type { Warning, WarningKind } from '../src/core/csv/warnings.ts';

/** One part of what is known of a file: its value, how sure that is (0–1) and what it rests on. */
export interface Part<T> {
  value: T;
  confidence: number;
  evidence?: string;
}

/** What is known of a file. */
export interface Description {
  bytes: number;
  encoding: Part<string> & { bom: number };
  delimiter: Part<string> & { scores: Readonly<Record<string, number>> };
  quote: Part<string>;
  /** `doubled` or `backslash`. */
  escape: Part<string>;
  /** The character that begins a comment line; null when there are none. */
  comment: Part<string | null>;
  newline: Part<string>;
  /** Lines before the table. */
  preamble: Part<number>;
  /** Rows of column names. */
  header: Part<number>;
  shape: { columns: readonly string[]; records: number; confidence: number };
  /** How the columns with decimals write them. */
  decimals: readonly (Part<string> & { column: string; counts: DecimalMark['evidence'] })[];
  warnings: readonly (Warning & { confidence: number })[];
}

/** Describes an open file; `override` is what it was opened with. */
export function describe(document: CsvDocument, override: Partial<Dialect>): Description {
  const { evidence } = sniffDialect(document.bytes, override);
  const { dialect } = document;
  const part = <T>(value: T, { confidence, evidence: basis }: Basis): Part<T> => ({
    value,
    confidence,
    ...(basis !== undefined && { evidence: basis }),
  });
  const { scores, confidence } = evidence.delimiter;
  return {
    bytes: document.bytes.length,
    encoding: { ...part(dialect.encoding, evidence.encoding), bom: dialect.bom },
    delimiter: { ...part(dialect.delimiter, evidence.delimiter), scores },
    quote: part(dialect.quote, evidence.quote),
    escape: part(dialect.escape ?? 'doubled', evidence.escape),
    comment: part(dialect.comment ?? null, evidence.comment),
    newline: part(dialect.newline, evidence.newline),
    preamble: part(dialect.skip ?? 0, evidence.preamble),
    header: part(headerRowsOf(dialect), evidence.header),
    shape: {
      columns: document.columns,
      records: document.length,
      confidence: confidence * regularity(document),
    },
    decimals: decimalsOf(document),
    warnings: document.warnings.map((warning) => ({
      ...warning,
      confidence: sureOf(warning.kind, evidence),
    })),
  };
}

function decimalsOf(document: CsvDocument): Description['decimals'] {
  return decimalMarks(document).flatMap(({ mark, confidence, evidence }, n) => {
    const column = document.columns[n] ?? '';
    return mark === undefined ? [] : [{ column, value: mark, confidence, counts: evidence }];
  });
}

interface Basis {
  confidence: number;
  evidence?: string;
}

/** The share of rows that have as many cells as there are columns. */
function regularity({ warnings, length, dialect }: CsvDocument): number {
  const odd = warnings.find(({ kind }) => kind === 'ragged')?.count ?? 0;
  return 1 - Math.min(1, odd / Math.max(1, length + headerRowsOf(dialect)));
}

const OF_THE_TEXT: readonly WarningKind[] = ['invalid-bytes', 'nul-bytes', 'mixed-newlines'];

/** A warning is counted, not guessed: it is as sure as what it was counted under. */
function sureOf(kind: WarningKind, { encoding, delimiter, quote }: DialectEvidence): number {
  if (OF_THE_TEXT.includes(kind)) return encoding.confidence;
  return Math.min(encoding.confidence, delimiter.confidence, quote.confidence);
}
