import { plural } from '../plural.ts';

/** Files and tables that the person brings: dropped, chosen or pasted. */
export const ownFile = {
  title: 'A file of your own',
  hint: 'Drop a CSV file anywhere on this page, or:',
  stays: 'It is read in this browser and sent nowhere.',
  choose: 'Choose a file …',
  chooseNamed: (name: string) => `Choose ${name} …`,
  paste: 'Paste a table',
  pasteHint: 'Cells copied from a spreadsheet, or CSV text. You can also paste anywhere on this page.',
  pasted: 'The table',
  openPasted: 'Open the table',
  nothingPasted: 'There is no table here yet: paste some lines.',
  dropHere: 'Drop the file to open it',
  several: (name: string, others: number) =>
    `One file at a time: this is ${name}. ${plural('en', others, { one: 'The other one was not opened.', other: 'The # others were not opened.' })}`,
  instead: (name: string, open: string) =>
    `You dropped ${name}. Your corrections of ${open} stay saved in this browser.`,
  insteadUnsaved: (name: string) =>
    `You dropped ${name}, but your corrections here could not be saved in this browser: send or download them first.`,
  openInstead: (name: string) => `Open ${name}`,
  stay: 'Stay here',
  bring: (host: string) =>
    `You can bring the file yourself: download it from ${host}, then choose it, or drop it here.`,
  download: 'Download the file',
  chooseDownloaded: 'Choose the downloaded file …',
};
