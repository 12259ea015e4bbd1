import { plural } from '../plural.ts';

const corrections = (n: number) => plural('en', n, { one: '1 correction', other: '# corrections' });

/** Work that came by a link: the question before anything is asked of a host, and corrections that somebody shared. */
export const links = {
  question: (file: string, host: string) => `Open ${file} from ${host}?`,
  questionProposal: (repository: string, number: number, host: string) =>
    `Open proposal ${number} of ${repository} from ${host}?`,
  asksNobody: (host: string) =>
    `A link brought you here. Nothing has been asked of ${host} yet; it will see that this browser reads the file.`,
  privateHost: (host: string) =>
    `${host} is an address on your own machine or network. Open it only if you know why the link leads there.`,
  unencrypted: 'What comes from this address is not encrypted: others on the way can read and change it.',
  sharedHere: (n: number) => `The link carries ${corrections(n)}.`,
  open: 'Open',
  offer: 'Corrections that came with the link',
  shared: (n: number) =>
    `${corrections(n)} came with this link: shared by somebody, or yours from another window. Nothing was sent: look at them, keep what is right.`,
  already: (n: number) =>
    plural('en', n, {
      one: '1 of them is in the file already.',
      other: '# of them are in the file already.',
    }),
  misfits: (n: number) =>
    plural('en', n, {
      one: '1 of them does not fit: the file, or your own correction, says something else there. It is listed under Review.',
      other:
        '# of them do not fit: the file, or your own corrections, say something else there. They are listed under Review.',
    }),
  untouched: 'They are not kept when you close this, unless you take them over or correct something.',
  takeOver: 'Take them over',
  leaveOut: 'Leave them out',
  takenOver: 'They are among your own corrections now.',
  needsFile: (n: number, name: string) =>
    `Somebody shared ${corrections(n)} of their copy of ${name} with you. Choose your own copy of that file to see them in it.`,
  readThroughPage: 'Read it through the page you came from',
  throughPage: (host: string) =>
    `That page is on ${host} too and may read this file, with your sign-in there if you have one. It reads only this file.`,
  pageRefused: 'The page you came from could not read it: is it still open?',
};
