import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** What became of what the person sent. */
export const contributions = {
  title: 'My contributions',
  intro: 'What you corrected, and what became of it. This list is kept in this browser only.',
  none: 'You have not corrected anything yet.',
  drafts: 'Not sent yet',
  sent: 'Sent',
  seeAll: 'See what became of them',
  isNew: 'new',
  summary: {
    waiting: 'waiting for an answer',
    accepted: 'accepted',
    partly: 'partly accepted',
    refused: 'refused',
    unknown: 'not answered',
    gone: 'not to be found any more',
  },
  goneHint:
    'The forge does not know this proposal any more. The repository may have been deleted, renamed or made private.',
  outcome: {
    waiting: 'waiting',
    accepted: 'accepted',
    refused: 'refused',
    unknown: 'not answered',
  },
  reason: {
    wrong: 'The maintainer thinks it is not right.',
    'needs-source': 'It needs a source that shows it.',
    duplicate: 'Somebody proposed it before.',
    'out-of-scope': 'It does not belong in this file.',
    spam: 'It was taken for spam.',
  },
  proposal: (number: number) => `Proposal ${number}`,
  sentOn: (date: string) => `sent on ${date}`,
  lookedOn: (date: string) => `last looked at on ${date}`,
  neverLooked: 'not looked at yet',
  lookNow: (host: string) => `Look now (asks ${host})`,
  looking: (host: string) => `Asking ${host} …`,
  looked: (news: number) =>
    news === 0 ? 'Nothing new.' : count(news, 'There is 1 new answer.', 'There are # new answers.'),
  lookFailed: (host: string, why: string) => `${host} could not be asked. ${why}`,
  tellMe: (host: string) => `Tell me when there is an answer (asks ${host} about once an hour)`,
  tellMeHint:
    'A number on the toolbar button says so. It asks without your account, and stops 90 days after you sent.',
  answers: 'What was said',
  by: (author: string, date: string) => `${author}, ${date}`,
  maintainer: 'maintainer',
  commit: 'See the commit that brought it in',
  open: 'Open the file',
  openNamed: (title: string) => `Open the file ${title}`,
  erase: 'Erase from this list',
  eraseNamed: (title: string) => `Erase from this list: ${title}`,
  eraseSure: 'Only this browser forgets it. What was sent stays where it is.',
  eraseDraftSure: 'These corrections were not sent. They cannot be brought back.',
  eraseYes: 'Erase',
  eraseNo: 'Keep',
  newAnswers: (n: number) =>
    count(n, '1 new answer to your corrections', '# new answers to your corrections'),
  pendingCell: (value: string, number: number) =>
    `you proposed ${value}, waiting for an answer (proposal ${number})`,
  pendingDelete: (number: number) =>
    `you proposed to delete this record, waiting for an answer (proposal ${number})`,
  correctedCell: (number: number) => `corrected by you (proposal ${number})`,
  waitingHere: (n: number) =>
    count(n, '1 correction you sent waits for an answer.', '# corrections you sent wait for an answer.'),
  lost: (n: number) =>
    count(
      n,
      '1 correction of yours had been accepted and is not in the file any more.',
      '# corrections of yours had been accepted and are not in the file any more.',
    ),
  correctAgain: (n: number) => count(n, 'Correct it again', 'Correct all # again'),
  correctedAgain: (n: number) =>
    count(
      n,
      '1 correction made again. Review and send it.',
      '# corrections made again. Review and send them.',
    ),
};
