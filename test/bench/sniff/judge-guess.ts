import Papa from 'papaparse';
import { bare } from '../corpus/tables.ts';
import type { Guess } from './guess.ts';
import type { Label } from './labels.ts';

export const PARTS = ['encoding', 'delimiter', 'quote', 'header'] as const;
export type Part = (typeof PARTS)[number];

/** Whether each part of a guess is right; a part that the label leaves open is left out. */
export function judgeGuess(guess: Guess, label: Label, bytes: Uint8Array): Partial<Record<Part, boolean>> {
  const { encoding, delimiter, quote, headerRows } = label;
  return {
    // Another name for what gives the same text is as good.
    ...(typeof encoding === 'string' && { encoding: guess.text === new TextDecoder(encoding).decode(bytes) }),
    ...(delimiter !== undefined && {
      delimiter: delimiter === null ? guess.width === 1 : guess.delimiter === delimiter,
    }),
    ...(typeof quote === 'string' && { quote: guess.quote === quote }),
    ...(typeof headerRows === 'number' && { header: sameHeader(guess, label, bytes) }),
  };
}

/** Does it find the row of names that the label names, or none where there is none? */
function sameHeader(guess: Guess, label: Label, bytes: Uint8Array): boolean {
  if (label.headerRows === 0) return guess.header.length === 0;
  const text = new TextDecoder(label.encoding ?? 'utf-8').decode(bytes);
  const lines = text.split(/\r\n|\r|\n/).slice((label.headerLine ?? 1) - 1);
  const { data } = Papa.parse<string[]>(lines.join('\n'), {
    delimiter: label.delimiter ?? '\u001f',
    quoteChar: label.quote ?? '"',
    newline: '\n',
    skipEmptyLines: true,
    preview: 1,
  });
  const normal = (values: readonly string[]): string =>
    JSON.stringify(values.map((value) => value.replaceAll(/\r\n?/g, '\n')));
  return normal(bare(data[0] ?? [])) === normal(guess.header);
}
