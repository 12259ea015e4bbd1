import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** The desk: confirming decisions, and the proposals that wait. */
export const desk = {
  nav: {
    label: 'Pages of the desk',
    inbox: 'Inbox',
    contributions: 'My contributions',
  },
  nowhere: 'There is no such page',
  decide: {
    title: 'Confirm your decision',
    none: 'There is nothing to confirm',
    noneHint: 'This decision was carried out or discarded already.',
    unread: 'The proposal was not read',
    reading: 'Reading the proposal and the file as they are now …',
    accepted: (n: number) => count(n, 'This change is made', 'These # changes are made'),
    into: (path: string, branch: string) => `In ${path}, as one commit on the branch ${branch}`,
    refused: (n: number) => count(n, 'This change is refused', 'These # changes are refused'),
    left: (n: number) =>
      count(n, '1 change stays open; so does the proposal.', '# changes stay open; so does the proposal.'),
    more: (n: number) => count(n, 'and 1 more', 'and # more'),
    public: 'What becomes public',
    publicList: (host: string) => [
      `your account name on ${host}`,
      'the commit, with the name of the contributor',
      'an answer under the proposal: which changes were accepted and refused, why, and your words',
    ],
    words: 'Your words to the contributor',
    wordsHint: 'They become public. You may leave this empty.',
    back: 'Back to the changes',
    working: 'Carrying it out …',
    step: {
      review: 'Looking once more at the proposal and the file',
      read: 'Reading the file as it is now',
      commit: 'Writing the commit',
      merge: 'Putting it on the branch',
      answer: 'Answering the contributor',
    },
    done: 'Done. Thank you!',
    merged: (n: number, path: string) => `${count(n, '1 change is', '# changes are')} in ${path} now.`,
    proposed: (path: string) =>
      `The branch takes no direct commits: the changes of ${path} wait in a proposal of their own for the others who have to agree.`,
    already: (n: number) =>
      count(n, '1 change was in the file before.', '# changes were in the file before.'),
    refusedDone: (n: number) => count(n, '1 change was refused.', '# changes were refused.'),
    closed: 'The proposal is closed.',
    open: 'The proposal stays open.',
    seeCommit: 'See the commit',
    seeProposal: 'See the proposal',
    outdated: {
      changed: 'The file changed meanwhile: an accepted change does not fit any more. Nothing was written.',
      'unknown-change': 'The proposal does not make these changes any more. Nothing was written.',
      answered: 'Somebody else decided about this proposal meanwhile. Nothing was written.',
      policy: 'The publisher’s policy does not allow an accepted change. Nothing was written.',
    },
    stale: 'The proposal was changed after you looked at it. Nothing was written. Please look again.',
    noRight: 'This account may not write to the repository. Nothing was written.',
  },
  read: 'Sign in and read',
};
