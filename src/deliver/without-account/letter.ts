import type { Patch } from '../../core/patch/patch.ts';
import { toPlainTable } from '../../core/patch/to-table.ts';
import { sourceText } from '../../core/source.ts';
import { describeChanges } from '../commit-message.ts';
import { toVisible, toVisibleJson } from '../safe-text.ts';
import { fillAddress, type Filled } from './fill-address.ts';

/** Characters of an address that mail programs take: Windows cuts at some 2,000. */
const LONGEST = 1_900;
/** Characters of a subject: names of files may be longer than a mail. */
const SUBJECT = 80;

/** The person's own words, in their language: the letter is theirs. */
export interface LetterWords {
  subject: string;
  greeting: string;
  /** In front of where the file is, and of the page where the error was seen. */
  file: string;
  page: string;
  license: string;
  /** In front of the data. */
  data: string;
  pasteHere: string;
}

/**
 * A mail that their own program opens, with the corrections as a table, and as data where that fits, too: a publisher reads the
 * table, and nobody has to paste data for them. Only when the table is too long, all of it is for the clipboard.
 *
 * Plain text, in which nothing acts. Without `to`, the person fills in who it is for.
 */
export function letter(patch: Patch, words: LetterWords, to: string | undefined): Filled | undefined {
  const table = [originOf(patch, words), toPlainTable(patch.changes).trimEnd(), ...remarksOf(patch)];
  const data = `${words.data}\n${toVisibleJson(patch, 0)}`;
  const fill = (...parts: string[]) =>
    fillAddress({
      intro: words.greeting,
      parts,
      pasteHere: words.pasteHere,
      longest: LONGEST,
      toAddress: (body) => mailto(to, { subject: words.subject.slice(0, SUBJECT), body }),
    });
  const told = table.join('\n\n');
  const whole = fill(told, data);
  const readable = fill(told);
  return whole?.clipboard !== undefined && readable?.clipboard === undefined ? readable : whole;
}

/** Where the file is, where the error was seen, and under which licence the corrections are given. */
function originOf(patch: Patch, words: LetterWords): string {
  return [
    `${words.file} ${toVisible(fileAddress(patch))}`,
    ...(patch.page === undefined ? [] : [`${words.page} ${toVisible(patch.page)}`]),
    `${words.license} ${toVisible(patch.license)}`,
  ].join('\n');
}

/** What the person says of a correction, under its line. */
function remarksOf({ changes }: Patch): string[] {
  return changes.flatMap((change) => {
    const remarks = [change.note ?? '', change.evidence ?? ''].filter((text) => text !== '');
    const lines = remarks.map((text) => `  ${toVisible(text)}`);
    return lines.length === 0 ? [] : [[describeChanges({ changes: [change] }), ...lines].join('\n')];
  });
}

function fileAddress({ source }: Patch): string {
  if (source.kind !== 'forge') return sourceText(source);
  return `${source.host}/${source.repository} ${source.path} (${source.ref})`;
}

/** @see https://www.rfc-editor.org/rfc/rfc6068: spaces are `%20` and lines end in `%0D%0A`. */
function mailto(to: string | undefined, { subject, body }: { subject: string; body: string }): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed());
  const address = encode(to ?? '').replace('%40', '@');
  return `mailto:${address}?subject=${encode(subject)}&body=${encode(body.replaceAll('\n', '\r\n'))}`;
}
