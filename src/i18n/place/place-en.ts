import type { Difference, LeadProblem, LeadWords } from './shape.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

const ask: LeadWords = {
  npm: (host) => `Ask ${host} where this package is made`,
  zenodo: (host) => `Ask ${host} where this record comes from`,
  doi: (host) => `Ask ${host} what stands behind the DOI`,
  portal: (host) => `Ask ${host} for the files of this dataset`,
  'well-known': (host) => `Ask ${host} which file its publisher names`,
  repository: (host) => `Ask ${host} for the data files of the repository`,
  gist: (host) => `Ask ${host} for the files of this gist`,
};

const problem: LeadProblem = {
  'not-found': (host) => `${host} does not know it.`,
  refused: (host) => `${host} refused to answer.`,
  'rate-limited': (host) => `${host} answers no more questions for a while. Try again later.`,
  unreachable: (host) => `${host} could not be reached, or does not let other pages read its answers.`,
  'too-large': (host) => `${host} gave an answer that is too large to be true.`,
  elsewhere: (host) => `${host} sent the question on to another host. That is not followed.`,
  unexpected: (host) => `${host} gave an answer that makes no sense.`,
};

const difference: Difference = (page, file) =>
  `The page shows “${page}”, the file says “${file}”. The page may be older or newer than the file.`;

/** What is said about where data lives and what the page shows of it, in English. */
export const place = {
  popup: {
    boxes: (n: number) => count(n, '1 box that describes one thing', '# boxes that describe one thing'),
    of: (total: number) => count(total, 'of 1 in all', 'of # in all'),
    point: 'Point at a cell of the page …',
    pointHint: 'Click the cell that is wrong, or move to it with Tab and press Enter. Escape ends it.',
    pointNone: 'There is no table here. Click a cell of a table; Escape ends it.',
  },
  count: {
    title: 'Show a number when a page has data',
    site: (host: string) => `On ${host}`,
    all: 'On all sites',
    never: 'Never',
    hint: 'Pages are looked at on your computer alone; nothing is sent anywhere. Pages that ask for a password or a payment are left alone.',
  },
  leads: {
    title: 'Or ask where it lives',
    hint: 'Each button asks the one host that it names.',
    ask,
    asking: (host: string) => `Asking ${host} …`,
    nothing: (host: string) => `${host} knows no file for this.`,
    found: (n: number) => count(n, '1 more file found', '# more files found'),
    problem,
    allow: (host: string) => `Let Emendata read from ${host}`,
    inTab: 'Go on in a tab',
  },
  seen: {
    guess: (percent: string) =>
      `This may not be the file behind the table: it holds about ${percent} of what the page shows.`,
    other: 'This does not look like the file behind the table: hardly anything that the page shows is in it.',
    right: 'It is the right file',
    another: 'Choose another file',
    remembered: 'Remembered for pages like this one.',
    here: 'This is the cell that you pointed at.',
    hereRecord: 'This is the record that you pointed at.',
    difference,
    which: 'Which record is it?',
    whichHint: 'Several records of the file could be the one that you pointed at.',
    choose: (record: number) => `It is record ${record}`,
    none: 'None of these',
    notFound: 'The record that you pointed at was not found in this file.',
    notFoundSearching: (text: string) =>
      `The record that you pointed at was not found for certain. These records hold “${text}”.`,
  },
  answers: {
    title: 'Files you chose for pages',
    hint: 'Kept in this browser alone.',
    none: 'None yet.',
    entry: (file: string, page: string) => `${file} for ${page}`,
    remove: 'Forget',
    removeNamed: (file: string) => `Forget ${file}`,
    export: 'Save as a file',
    import: 'Read from a file …',
    imported: (n: number) => count(n, '1 answer read', '# answers read'),
    problem: {
      'too-large': 'This file is too large to be a list of answers.',
      'no-json': 'This file is no JSON.',
      'no-answers-file': 'This file holds no answers of Emendata.',
    },
  },
  about: {
    title: 'About this data',
    license: 'Licence',
    publisher: 'Publisher',
    contact: 'Contact',
    homepage: 'Home page',
    repository: 'Made in',
    byPage: 'As the page says. Nobody has checked it.',
    byPortal: (host: string) => `As ${host} says.`,
    more: (host: string) => `Ask ${host} for more`,
    asking: (host: string) => `Asking ${host} …`,
    nothingMore: (host: string) => `${host} says nothing more.`,
    mail: (contact: string) =>
      `Opens your mail program with a letter to ${contact}: the address that the page gives. Nobody has checked whose it is. Whoever reads it sees your mail address and the corrections; nothing is published.`,
  },
};
