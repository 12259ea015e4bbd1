import { plural } from '../plural.ts';

const corrections = (n: number) => plural('en', n, { one: '1 correction', other: '# corrections' });

/** The ways out without a token. */
export const handOver = {
  title: 'Without a token',
  hint: (host: string) => `An issue, the editor of ${host}, a mail or a file: you send it yourself, there.`,
  show: 'Show the other ways',
  reading: (host: string) => `Reading the file from ${host} as it is now …`,
  why: 'An issue comes first: who keeps the data is told at once, can ask you back, and nobody needs a token.',
  unread: 'The newest file could not be read, so the ways that need it are left out.',
  issue: {
    title: (host: string) => `Issue on ${host}`,
    does: (host: string) =>
      `Opens the form of a new issue, filled in. Your account name on ${host} and all of it become public when you send the form.`,
    open: 'Open the issue form',
    tooLong:
      'There is more than an issue can hold. Open an empty one and attach the downloaded corrections to it.',
    pasteHere: 'Paste here what Emendata copied for you',
  },
  editor: {
    title: (host: string) => `Editor of ${host}`,
    does: (host: string) =>
      `Opens the file in the forge’s own editor: replace all its text with the copied one. Your account name on ${host} and the change become public when you save.`,
    open: 'Open the editor',
    refused: {
      'too-large': 'This file is too large for an editor in a web page.',
      'not-utf-8': 'This file is not in UTF-8: an editor in a web page would damage it.',
      'control-characters': 'This file holds control characters that an editor in a web page would lose.',
    },
    losses: 'The editor may not keep everything of this file, and then lines change that you did not touch:',
    loss: {
      'line-ends': 'its line ends (CR)',
      'byte-order-mark': 'the byte order mark at its start',
      'final-line-end': 'that its last line has no end',
    },
  },
  mail: {
    title: 'E-mail',
    does: (contact: string) =>
      `Opens your mail program with a letter to ${contact}. They see your mail address and the corrections; nothing is published.`,
    desk: 'Service Desk',
    doesDesk: (desk: string) =>
      `Opens your mail program with a letter to ${desk}, which makes an issue of it, without an account. Its readers see your mail address and the corrections; they may publish them.`,
    doesUnaddressed:
      'Opens your mail program with a letter that you address yourself. Whoever gets it sees your mail address and the corrections.',
    open: 'Write the mail',
    subject: (n: number, name: string) => `${corrections(n)} of ${name}`,
    greeting: (n: number) => `Hello,\n\nI propose ${corrections(n)} of your data.`,
    file: 'File:',
    page: 'Seen on:',
    license: 'Licence of my corrections:',
    data: 'The same for Emendata:',
    pasteHere: '(Paste here what Emendata copied for you.)',
  },
  files: {
    title: 'Download',
    does: 'Saves files on your machine, to be handed over as you like. Nothing becomes public.',
    diff: 'Download the diff for “git apply”',
  },
  take: 'Take your corrections with you',
  own: 'This file is on your own machine. Save it corrected, or the corrections for somebody else:',
  copyFirst: 'Copy the text first',
  openThen: (label: string) => `Then: ${label}`,
  asked: 'Did you send it?',
  askedHint: 'Your corrections stay saved in this browser until you say so.',
  yes: 'Yes, it is sent',
  notYet: 'Not yet',
  done: 'Thank you!',
  doneText: 'Your corrections are on their way and no longer kept as a draft here.',
};
