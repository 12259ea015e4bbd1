import type { CsvDocument } from '../src/core/csv/csv-document.ts';
import type { Dialect } from '../src/core/csv/dialect.ts';
import type { EncodingGuess } from '../src/core/csv/encoding.ts';
import { type Sniffed, sniffDialect } from '../src/core/csv/sniff.ts';
import type { Warning, WarningKind } from '../src/core/csv/warnings.ts';

/** What is known of a file, each part with how sure that is (0–1) and what it rests on. */
export interface Description {
  bytes: number;
  encoding: { value: string; bom: number; confidence: number; evidence: string };
  delimiter: { value: string; confidence: number; scores: Readonly<Record<string, number>> };
  quote: { value: string; confidence: number };
  newline: { value: string; confidence: number };
  header: { value: boolean; confidence: number; evidence: string };
  shape: { columns: readonly string[]; records: number; confidence: number };
  warnings: readonly (Warning & { confidence: number })[];
}

/** Describes an open file; `override` is what it was opened with. */
export function describe(document: CsvDocument, override: Partial<Dialect>): Description {
  const sniffed = sniffDialect(document.bytes, override);
  const { encoding, delimiter, header } = sniffed.evidence;
  const { dialect } = document;
  const rows = document.length + (dialect.header ? 1 : 0);
  const given = override.header !== undefined;
  return {
    bytes: document.bytes.length,
    encoding: { value: dialect.encoding, bom: dialect.bom, ...sureness(encoding) },
    delimiter: { value: dialect.delimiter, confidence: delimiter.confidence, scores: delimiter.scores },
    // Quotes and newlines are read off the file under the delimiter, so they are as sure as it is.
    quote: { value: dialect.quote, confidence: override.quote === undefined ? delimiter.confidence : 1 },
    newline: { value: dialect.newline, confidence: 1 - odd(document, 'mixed-newlines', rows) },
    header: {
      value: dialect.header,
      confidence: given ? 1 : header.confidence,
      evidence: given ? 'given' : header.evidence,
    },
    shape: {
      columns: document.columns,
      records: document.length,
      confidence: delimiter.confidence * (1 - odd(document, 'ragged', rows)),
    },
    warnings: document.warnings.map((warning) => ({ ...warning, confidence: sureOf(warning, sniffed) })),
  };
}

function sureness({ confidence, evidence }: EncodingGuess): Pick<EncodingGuess, 'confidence' | 'evidence'> {
  return { confidence, evidence };
}

/** The share of rows with this oddity. */
function odd(document: CsvDocument, kind: WarningKind, rows: number): number {
  const count = document.warnings.find((warning) => warning.kind === kind)?.count ?? 0;
  return Math.min(1, count / Math.max(1, rows));
}

/** A warning is counted, not guessed: it is as sure as what it was counted under. */
function sureOf({ kind }: Warning, { evidence }: Sniffed): number {
  const ofText = kind === 'invalid-bytes' || kind === 'nul-bytes' || kind === 'mixed-newlines';
  return ofText
    ? evidence.encoding.confidence
    : Math.min(evidence.encoding.confidence, evidence.delimiter.confidence);
}
