import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** What the bookmarklet says in a page; it carries these words alone, in every language. */
export const bookmarklet = {
  title: 'Data on this page',
  none: 'No data table and no data file was found on this page.',
  table: (records: number, columns: number) =>
    `Table · ${count(records, '1 record', '# records')} · ${count(columns, '1 column', '# columns')}`,
  file: 'Data file',
  readsFrom: (host: string) => `Opening it reads from ${host}`,
  asksWhere: 'Opening it asks where the file lives',
  open: 'Correct',
  openNamed: (title: string) => `Correct “${title}”`,
  inWindow: 'In a new tab',
  inWindowNamed: (title: string) => `Correct “${title}” in a new tab`,
  proposal: (number: number, repository: string) => `Proposal ${number} to ${repository}`,
  reviewTitle: 'Review this proposal',
  review: 'Review',
  reviewNamed: (title: string) => `Review “${title}”`,
  reviewInWindowNamed: (title: string) => `Review “${title}” in a new tab`,
  openFile: 'Open a file',
  site: (host: string) => `The editor comes from ${host}. Nothing is sent before you open something.`,
  frame: 'Emendata: correct this data',
  marker: (title: string, host: string) =>
    host ? `Correct “${title}” (reads from ${host})` : `Correct “${title}”`,
  cannot: 'Emendata cannot work on this page. Copy this address into a new tab:',
  close: 'Close',
  back: 'Back',
  window: 'Opened in a new tab',
  windowHint: 'If no tab appeared, open it yourself:',
  nowhere: 'One more click',
  nowhereHint: 'Your browser or this page kept the editor from opening. Open it yourself:',
  sandboxed: 'Open it by its address',
  sandboxedHint:
    'This page is locked away from other pages (sandboxed). If the link does nothing, copy the address into a new tab.',
  link: 'Open the editor',
  address: 'Or copy this address into a new tab',
  copy: 'Copy the address',
  copied: 'Copied.',
  notCopied: 'The page does not allow copying: press Ctrl+C or ⌘C.',
};
