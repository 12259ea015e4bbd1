import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** What the toolbar popup says. */
export const popup = {
  title: 'Data on this page',
  none: 'No data table and no data file was found on this page.',
  noneHint: 'You can still open a file by its address.',
  table: (records: number, columns: number) =>
    `Table · ${count(records, '1 record', '# records')} · ${count(columns, '1 column', '# columns')}`,
  file: 'Data file',
  readsFrom: (hosts: string) => `Opening it reads from ${hosts}`,
  asksWhere: 'Opening it asks where the file lives',
  open: 'Correct',
  openNamed: (title: string) => `Correct “${title}”`,
  inTab: 'Open in a tab',
  inTabNamed: (title: string) => `Open “${title}” in a tab`,
  address: 'Open a file by its address',
  cannot: 'Emendata cannot work on this page',
  cannotHint:
    'Browsers keep extensions out of their own pages, their stores and their PDF viewer. Open the page of a dataset and press the button there.',
  proposal: {
    title: 'Review this proposal',
    readsFrom: (host: string) => `Reviewing it reads from ${host}`,
    review: 'Review',
    reviewNamed: (title: string) => `Review this proposal: ${title}`,
    inTab: 'Review in a tab',
    inTabNamed: (title: string) => `Review in a tab: ${title}`,
    named: (number: number, repository: string) => `Proposal ${number} to ${repository}`,
  },
};
