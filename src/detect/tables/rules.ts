import type { Features, Names } from './features.ts';
import { isWeek } from './weekdays.ts';

/** Tables that no score needs to judge, and what they are. */
interface Rule {
  tier: 'key-value' | 'other';
  holds(table: Features): boolean;
}

const layoutNames =
  /\b(?:navbox|ambox|mbox|metadata|calendar|kalender|datepicker|highlight|highlighttable|js-file-line-container|footnotes?|succession-box|persondata|gsc-|toc|infobox-nav|vertical-navbox|sidebar)/;
const layoutPlaces =
  /(?:^|\/ )nav\b|cookie|consent|\bgdpr\b|highlight\b|syntaxhighlighter|crayon|codehilite|\bcode\b|\bcalendar|\bdatepicker|\bwm-ipp\b/;
const keyLabels = /^(?:field|option|attribute|key|property|parameter|champ|campo|clé)$/i;

const rules: readonly Rule[] = [
  { tier: 'other', holds: isLayout },
  { tier: 'other', holds: ({ rows, width, modalCells }) => rows < 2 || width < 2 || modalCells < 2 },
  { tier: 'other', holds: ({ headerTexts }) => isWeek(headerTexts) },
  { tier: 'other', holds: ({ header, filledColumns }) => header === 'none' && filledColumns < 2 },
  { tier: 'other', holds: isDateGrid },
  { tier: 'other', holds: ({ codeCells, header }) => codeCells >= 0.4 && header === 'none' },
  { tier: 'key-value', holds: ({ names }) => /\binfobox|\bvcard\b/.test(names) },
  { tier: 'key-value', holds: ({ width, colons }) => width === 2 && colons >= 0.4 },
  {
    tier: 'key-value',
    holds: ({ width, rowHeaders, header }) => width === 2 && rowHeaders >= 0.6 && header === 'none',
  },
  {
    tier: 'key-value',
    holds: ({ width, headerTexts }) => width === 2 && keyLabels.test(headerTexts[0] ?? ''),
  },
  {
    tier: 'key-value',
    holds: ({ width, mixedSecond, header }) => width === 2 && mixedSecond && header === 'none',
  },
];

/** True for a table that its names alone say is none: its cells need not be read. */
export function isLayout({ role, names, surroundings }: Names): boolean {
  return (
    role === 'presentation' || role === 'none' || layoutNames.test(names) || layoutPlaces.test(surroundings)
  );
}

/** Dates poured into columns: a list of days, no records. */
function isDateGrid({ header, dateColumns, filledColumns }: Features): boolean {
  return header === 'none' && dateColumns >= 2 && dateColumns === filledColumns;
}

/** The tier a hard rule gives, or undefined when the score must decide. */
export function tierByRule(table: Features): 'key-value' | 'other' | undefined {
  return rules.find((rule) => rule.holds(table))?.tier;
}
