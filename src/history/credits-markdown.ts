import type { Contributor } from './person.ts';
import type { Credits } from './credits.ts';

/** The words of a credits page, in the reader's language. */
export interface CreditWords {
  title(dataset: string): string;
  accepted(count: number): string;
  since(first: string, latest: string): string;
  partial: string;
  contributors: string;
  contributor: string;
  corrections: string;
  proposals: string;
  first: string;
  moderators: string;
  reviewed(count: number): string;
}

/** The credits of a dataset as Markdown, to be put on its page. Every name reads as it is, never as markup. */
export function creditsMarkdown(credits: Credits, dataset: string, credit: CreditWords): string {
  const { contributors, moderators, since, until, accepted, isComplete } = credits;
  const intro = [
    credit.accepted(accepted),
    ...(since === undefined || until === undefined ? [] : [credit.since(dayOf(since), dayOf(until))]),
    ...(isComplete ? [] : [credit.partial]),
  ];
  const head = [credit.contributor, credit.corrections, credit.proposals, credit.first];
  const rows = contributors.map(({ contributor, changes, accepted: count, first }) =>
    row([nameOf(contributor), String(changes), String(count), dayOf(first)]),
  );
  const table = [row(head.map(escaped)), '| --- | ---: | ---: | --- |', ...rows].join('\n');
  const thanks = moderators.map(
    ({ contributor, reviewed }) => `- ${nameOf(contributor)}: ${credit.reviewed(reviewed)}`,
  );
  return [
    `# ${escaped(credit.title(dataset))}`,
    intro.join(' '),
    `## ${credit.contributors}`,
    table,
    ...(thanks.length > 0 ? [`## ${credit.moderators}`, thanks.join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function nameOf({ name, login }: Contributor): string {
  return login === undefined || login === name ? escaped(name) : `${escaped(name)} (${escaped(login)})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function dayOf(date: string): string {
  return /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? '';
}

/** Markdown's signs behind a backslash, and look-alikes for those that a forge acts on even so. */
function escaped(text: string): string {
  const inert = text.replaceAll(/[\\|`*_[\]<>&~!:()]/g, (sign) => `\\${sign}`);
  return inert
    .replaceAll('@', '＠')
    .replaceAll('#', '＃')
    .replaceAll('\\://', ':／／')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\bwww\./gi, 'www․');
}
