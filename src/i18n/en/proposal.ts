import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });
const changes = (n: number) => count(n, '1 change', '# changes');

const figure = (n: number) => count(n, '#', '#');

/** Judging one proposal. */
export const proposal = {
  reading: (number: number, repository: string) => `Reading proposal ${number} of ${repository} …`,
  cannot: (number: number, repository: string) => `Proposal ${number} of ${repository} cannot be shown`,
  stopped: 'Reading it was stopped.',
  withToken: 'Go on in a tab where you can give an access token',
  openInTab: 'Open in a tab',
  by: (number: number, author: string) => `Proposal ${number} by ${author}`,
  into: (branch: string) => `for the branch ${branch}`,
  nobody: 'somebody whose account is gone',
  state: {
    merged: 'This proposal was accepted already.',
    closed: 'This proposal was closed already.',
  },
  changes: (number: number, n: number) => `${changes(n)} of proposal ${number}`,
  keys: 'Keys: j and k or arrows go through the changes, a accepts, r refuses, u leaves open, Shift+A accepts all that are left.',
  bodyDiffers:
    'The text of this proposal tells of other changes than its branch makes. What you see here is what the branch makes.',
  notExact:
    'The branch also changes how cells are written (quotes or line ends). Only the cells you accept are taken over.',
  others:
    'This proposal also changes what cannot be judged here. It is not taken over; look at it on the forge.',
  other: {
    added: 'a new file',
    removed: 'a file that is removed',
    renamed: 'the new name of a file',
    'not-a-table': 'not a table',
    'other-columns': 'the columns of a file, in a way that cannot be told',
    'too-large': 'a file that is too large',
    'too-many-changes': 'a file with too many changes',
    'too-many-files': 'one file too many',
    unchanged: 'only how cells are written (quotes or line ends)',
    gone: 'a file, or a branch, that is not there any more',
  },
  nothing: 'This proposal changes no table.',
  policyBroken: 'The publisher’s policy (.emendata.yml) cannot be understood, so nothing of it holds.',
  cutShort: 'The forge lists only some of the files of this proposal.',
  rivalsCut: 'There are very many open proposals; only the latest were searched for the same cells.',
  outcome: {
    applies: 'applies',
    already: 'says so already',
    conflict: 'changed meanwhile',
    orphan: 'not there any more',
    ambiguous: 'several records match',
  },
  undecided: 'Open',
  accept: 'Accept',
  about: (label: string, what: string) => `${label}: ${what}`,
  accepted: 'Accepted',
  refuse: 'Refuse',
  refused: (reason: string) => `Refused: ${reason}`,
  why: (what: string) => `Why refuse ${what}?`,
  reason: {
    wrong: 'wrong',
    'needs-source': 'needs a source',
    duplicate: 'duplicate',
    'out-of-scope': 'out of scope',
    spam: 'spam',
  },
  leaveOpen: 'Leave open',
  now: 'Now in the file:',
  nowIn: (column: string) => `Now in the file, ${column}:`,
  matching: (records: string) => `These records answer to it: ${records}`,
  policy: {
    file: 'The publisher’s policy does not list this file.',
    operation: 'The publisher’s policy does not allow this kind of change here.',
    locked: (column: string) => `The publisher’s policy locks the column ${column}.`,
  },
  formula: 'The new value starts like a formula: a spreadsheet would run it.',
  note: 'Why:',
  evidence: (host: string) => `Shown on ${host}:`,
  rival: (number: number, author: string) => `Proposal ${number} by ${author}`,
  rivalAgrees: 'asks for the same.',
  rivalDeletes: 'wants the record deleted.',
  rivalWants: 'asks for something else:',
  record: 'The whole record',
  pages: 'Pages of changes',
  previous: 'Earlier changes',
  next: 'Later changes',
  shown: (from: number, to: number, all: number) =>
    `Changes ${figure(from)} to ${figure(to)} of ${figure(all)}`,
  acceptAll: (n: number) => (n === 0 ? 'Nothing can be accepted' : count(n, 'Accept it', 'Accept all #')),
  acceptRest: (n: number) => count(n, 'Accept the other one', 'Accept the other #'),
  confirm: (accepted: number, refused: number) =>
    `Confirm: ${[
      ...(accepted > 0 ? [`accept ${figure(accepted)}`] : []),
      ...(refused > 0 ? [`refuse ${figure(refused)}`] : []),
    ].join(', ')}`,
  tally: (accepted: number, refused: number, left: number) =>
    `${figure(accepted)} accepted · ${figure(refused)} refused · ${figure(left)} open`,
  toDesk: 'A tab opens where you confirm. Nothing is changed before.',
};
