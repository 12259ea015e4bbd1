import { plural } from '../plural.ts';

const number = (n: number) => plural('en', n, { other: '#' });

/** Choosing records by their values. */
export const filter = {
  button: (n: number) => (n === 0 ? 'Filter' : `Filter (${number(n)})`),
  title: 'Filter and sort',
  intro: 'Choose a column, then what its records should say.',
  close: 'Close',
  active: 'What is shown',
  remove: (what: string) => `Remove: ${what}`,
  clear: 'Show all records',
  empty: 'empty',
  counting: 'Counting …',
  values: (column: string) => `Values of ${column}`,
  searchValues: (column: string) => `Search the values of ${column}`,
  more: (n: number) =>
    plural('en', n, { one: '1 more value: search for it', other: '# more values: search for them' }),
  rest: (n: number) =>
    plural('en', n, { one: '1 rarer value is not counted.', other: '# rarer values are not counted.' }),
  noValue: 'No such value.',
  count: number,
  mode: 'Records that have',
  modes: { or: 'any of them', and: 'all of them', only: 'nothing else' },
  from: 'From',
  to: 'To',
  like: (example: string) => `Like ${example}`,
  unreadable: (example: string) => `Write it like ${example}`,
  sort: { up: 'Smallest first', down: 'Largest first', textUp: 'A to Z', textDown: 'Z to A' },
  chip: {
    or: (column: string, values: string) => `${column}: ${values}`,
    and: (column: string, values: string) => `${column}: all of ${values}`,
    only: (column: string, values: string) => `${column}: only ${values}`,
    from: (column: string, from: string) => `${column}: from ${from}`,
    to: (column: string, to: string) => `${column}: up to ${to}`,
    between: (column: string, from: string, to: string) => `${column}: ${from} to ${to}`,
    up: (column: string) => `sorted by ${column}`,
    down: (column: string) => `sorted by ${column}, last first`,
  },
};
