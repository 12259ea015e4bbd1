import { codecFor } from './codec.ts';
import { type DelimiterGuess, sniffDelimiter } from './delimiter.ts';
import type { Dialect } from './dialect.ts';
import { type EncodingGuess, sniffBom, sniffEncoding } from './encoding.ts';
import { type HeaderGuess, sniffHeader } from './header.ts';
import { sniffQuote } from './quote.ts';
import type { RecordIndex } from './record-index.ts';
import { Sample } from './sample.ts';

/** A dialect with how sure we are and why. */
export interface Sniffed {
  dialect: Dialect;
  /** 0–1: that of the least certain part. */
  confidence: number;
  evidence: { encoding: EncodingGuess; delimiter: DelimiterGuess; header: HeaderGuess };
}

/** The dialect of a file, decided from its bytes alone. What `known` gives is not guessed, and helps to guess the rest. */
export function sniffDialect(bytes: Uint8Array, known: Partial<Dialect> = {}): Sniffed {
  const encoding = known.encoding === undefined ? sniffEncoding(bytes) : given(bytes, known.encoding);
  const bom = known.bom ?? encoding.bom;
  const sample = new Sample(bytes, bom, codecFor(encoding.encoding));
  const delimiter =
    known.delimiter === undefined ? sniffDelimiter(sample, known.quote ?? '"') : sure(known.delimiter);
  const quote = known.quote ?? sniffQuote(sample, delimiter.delimiter);
  const read = { delimiter: delimiter.delimiter, quote };
  const texts = sample.records(read).map((record) => record.map(({ text }) => text));
  const header = sniffHeader(texts);
  const newline = known.newline ?? usualNewline(sample.index(read));
  return {
    dialect: { encoding: encoding.encoding, bom, ...read, newline, header: known.header ?? header.header },
    confidence: Math.min(
      encoding.confidence,
      delimiter.confidence,
      known.header === undefined ? header.confidence : 1,
    ),
    evidence: { encoding, delimiter, header },
  };
}

function given(bytes: Uint8Array, label: string): EncodingGuess {
  const { encoding } = codecFor(label);
  const marked = sniffBom(bytes);
  return { encoding, bom: marked?.encoding === encoding ? marked.bom : 0, confidence: 1, evidence: 'given' };
}

function sure(delimiter: string): DelimiterGuess {
  return { delimiter, confidence: 1, scores: {} };
}

function usualNewline({ newlines }: RecordIndex): Dialect['newline'] {
  const most = Math.max(...Object.values(newlines));
  if (most === 0 || newlines['\n'] === most) return '\n';
  return newlines['\r\n'] === most ? '\r\n' : '\r';
}
