import { codecFor } from './codec.ts';
import { type CommentGuess, sniffComment } from './comment.ts';
import { type DelimiterGuess, sniffDelimiter } from './delimiter.ts';
import type { Dialect } from './dialect.ts';
import { type EncodingGuess, sniffBom, sniffEncoding } from './encoding.ts';
import { type EscapeGuess, sniffEscape } from './escape.ts';
import { type HeaderGuess, sniffHeader } from './header.ts';
import { type NewlineGuess, sniffNewline } from './newline.ts';
import { type PreambleGuess, sniffPreamble } from './preamble.ts';
import { type QuoteGuess, sniffQuote } from './quote.ts';
import { Sample } from './sample.ts';
import { usualWidth } from './warnings.ts';

/** What each part of a dialect was guessed to be, how sure that is and what it rests on. What is given is sure. */
export interface DialectEvidence {
  encoding: EncodingGuess;
  delimiter: DelimiterGuess;
  quote: QuoteGuess;
  escape: EscapeGuess;
  preamble: PreambleGuess;
  comment: CommentGuess;
  header: HeaderGuess;
  newline: NewlineGuess;
}

/** A dialect with how sure we are and why. */
export interface Sniffed {
  dialect: Dialect;
  /** 0–1: that of the least certain part. Mixed newlines leave nothing uncertain and do not count. */
  confidence: number;
  evidence: DialectEvidence;
}

const GIVEN = { confidence: 1, evidence: 'given' } as const;

/**
 * The dialect of a file, decided from its bytes alone. What `known` gives is not guessed, and helps to guess the rest; an
 * optional part that it has as `undefined` is given too: the file has none.
 */
export function sniffDialect(bytes: Uint8Array, known: Partial<Dialect> = {}): Sniffed {
  const evidence = gather(bytes, known);
  const { newline: _, ...parts } = evidence;
  return {
    dialect: { ...dialectOf(evidence), ...known, encoding: evidence.encoding.encoding },
    confidence: Math.min(...Object.values(parts).map(({ confidence }) => confidence)),
    evidence,
  };
}

function dialectOf(evidence: DialectEvidence): Dialect {
  const { encoding, delimiter, quote, escape, preamble, comment, header, newline } = evidence;
  return {
    encoding: encoding.encoding,
    bom: encoding.bom,
    delimiter: delimiter.delimiter,
    quote: quote.quote,
    escape: escape.escape,
    comment: comment.comment,
    newline: newline.newline,
    skip: preamble.skip || undefined,
    header: header.header,
    headerRows: header.headerRows > 1 ? header.headerRows : undefined,
  };
}

/** Each part is guessed under what is known by then. */
function gather(bytes: Uint8Array, known: Partial<Dialect>): DialectEvidence {
  const encoding = known.encoding === undefined ? sniffEncoding(bytes) : given(bytes, known.encoding);
  const sample = new Sample(bytes, known.bom ?? encoding.bom, codecFor(encoding.encoding));
  const delimiter =
    known.delimiter === undefined
      ? sniffDelimiter(sample, known.quote)
      : { delimiter: known.delimiter, confidence: 1, scores: {} };
  const quote =
    known.quote === undefined ? sniffQuote(sample, delimiter.delimiter) : { quote: known.quote, ...GIVEN };
  const cells = { delimiter: delimiter.delimiter, quote: quote.quote };
  const escape = 'escape' in known ? { escape: known.escape, ...GIVEN } : sniffEscape(sample, cells);
  return {
    encoding,
    delimiter,
    quote,
    escape,
    ...gatherLines(sample, { ...cells, escape: escape.escape }, known),
  };
}

/** What tells which lines are records, under what tells one cell from the next. */
function gatherLines(
  sample: Sample,
  cells: Pick<Dialect, 'delimiter' | 'quote' | 'escape'>,
  known: Partial<Dialect>,
): Pick<DialectEvidence, 'preamble' | 'comment' | 'header' | 'newline'> {
  const index = sample.index(cells);
  const width = usualWidth(index);
  const preamble =
    'skip' in known ? { skip: known.skip ?? 0, ...GIVEN } : sniffPreamble(sample.records(cells), width);
  const table = sample.records({ ...cells, skip: preamble.skip });
  const comment =
    'comment' in known
      ? { comment: known.comment, ...GIVEN }
      : sniffComment(table, width, preamble.evidence === 'comments');
  const records = sample.records({ ...cells, skip: preamble.skip, comment: comment.comment });
  const header = givenHeader(
    known,
    sniffHeader(records.map((record) => record.cells.map(({ text }) => text))),
  );
  return { preamble, comment, header, newline: sniffNewline(index) };
}

/** A person who says that there is a header need not say how many rows it has. */
function givenHeader({ header, headerRows }: Partial<Dialect>, guess: HeaderGuess): HeaderGuess {
  const isGiven = header !== undefined || headerRows !== undefined;
  if (!isGiven) return guess;
  const rows = headerRows ?? (header === true ? Math.max(1, guess.headerRows) : 0);
  return { header: rows > 0, headerRows: rows, ...GIVEN };
}

function given(bytes: Uint8Array, label: string): EncodingGuess {
  const { encoding } = codecFor(label);
  const marked = sniffBom(bytes);
  return { encoding, bom: marked?.encoding === encoding ? marked.bom : 0, ...GIVEN };
}
