import type { FileSource } from '../../core/source.ts';

/** Names of pasted tables; nobody gave them one. */
const NAMES = ['pasted.tsv', 'pasted.csv'];

/** Returns a pasted text as a file, or undefined when it has no cell and no line to it: spreadsheets give tabs, others CSV. */
export function pastedTable(text: string): File | undefined {
  const lines = text.trim();
  if (!/[\n\r\t,;|]/.test(lines)) return undefined;
  const isTabbed = /^[^\n\r]*\t/.test(text);
  return new File([text], isTabbed ? 'pasted.tsv' : 'pasted.csv');
}

/** Whether a file is a table that was pasted, so that it is asked for by pasting again. */
export function isPasted({ name }: FileSource): boolean {
  return NAMES.includes(name);
}
