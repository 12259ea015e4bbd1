import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** What the publisher of a file wishes, and how they say it. */
export const policy = {
  rules: 'What the publisher wishes',
  /** Of a column that cannot be changed; read after its name. */
  locked: 'locked',
  refusal: {
    'file-not-listed': 'The publisher of this repository takes no corrections of this file.',
    'op-not-allowed': (operation: string) => `The publisher of this file does not take this: ${operation}.`,
    'locked-column': (column: string) => `The publisher keeps the column “${column}” as it is.`,
  },
  operation: {
    set: 'correcting cells',
    insert: 'adding records',
    delete: 'deleting records',
    'add-column': 'adding columns',
    'rename-column': 'renaming columns',
    'delete-column': 'deleting columns',
    'move-column': 'moving columns',
  },
  broken: (line: number) =>
    `The publisher’s rules (.emendata.yml) have an error in line ${line}, so they do not hold.`,
  unread: 'The publisher’s rules could not be read just now. They are read again before anything is sent.',
  takes: (operations: string) => `Taken: ${operations}.`,
  lockedColumns: (columns: string) => `Kept as they are: ${columns}.`,
  givenUnder: (license: string) => `Your corrections are given under ${license}.`,
  refused: 'The publisher does not take this',
  refusedText: 'Nothing was sent. These corrections are against the rules of the file’s publisher:',
  sendRest: (n: number) => count(n, 'Send the other correction', 'Send the other # corrections'),
  settings: 'Publisher settings',
  propose: {
    title: 'Propose how corrections are taken',
    noneHint: 'These wishes were proposed already.',
    public: (host: string) =>
      `Your account name on ${host} and this text become public, as a proposal that whoever may write to the repository accepts.`,
    send: 'Propose it',
    done: (number: number) => `It is proposal ${number}. It holds as soon as it is accepted.`,
    moved: 'The file in the repository changed meanwhile. Open the publisher settings again.',
    already: 'The repository says so already.',
  },
};
