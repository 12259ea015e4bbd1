import type { CsvDocument } from '../../core/csv/csv-document.ts';
import type { PageSpot } from '../../core/page-spot.ts';
import { explainDifference } from '../../locate/align/explain-difference.ts';
import { findRecord } from '../../locate/align/find-record.ts';
import type { PageMatch } from './match-page.ts';

/** Where in the file the cell is that the person pointed at. */
export type SpotInFile =
  | {
      kind: 'here';
      record: number;
      column: number | undefined;
      differs: { page: string; file: string } | undefined;
    }
  /** Records that could be meant, best first. */
  | { kind: 'which'; records: number[]; column: number | undefined }
  /** `search`: the words of the page that tell most, to look for. */
  | { kind: 'lost'; search: string };

/** At most so many records to pick from: more is a search. */
const CHOICES = 3;

/** Finds the record and the cell that the person pointed at. Never guesses between records that could as well be meant. */
export function findSpot(spot: PageSpot, match: PageMatch, document: CsvDocument): SpotInFile {
  const { record, certain, others } = findRecord(spot.record, match.alignment, match.index);
  const column = match.alignment.columns[spot.column];
  if (record === undefined) return { kind: 'lost', search: tellingWords(spot, match) };
  if (!certain) return { kind: 'which', records: [record, ...others].slice(0, CHOICES), column };
  return { kind: 'here', record, column, differs: differenceAt(spot, { record, column }, document) };
}

/** What the page and the file say where they do not say the same in another form; undefined where they do. */
function differenceAt(
  spot: PageSpot,
  { record, column }: { record: number; column: number | undefined },
  document: CsvDocument,
): { page: string; file: string } | undefined {
  if (column === undefined) return undefined;
  const page = spot.record[spot.column] ?? '';
  const file = document.cell(record, column);
  return explainDifference(page, file) === 'edited' ? { page, file } : undefined;
}

/** The longest words in a column that the file has, too: names tell more than numbers. */
function tellingWords({ record }: PageSpot, { alignment }: PageMatch): string {
  const known = record.filter((text, column) => text !== '' && alignment.columns[column] !== undefined);
  const texts = (known.length > 0 ? known : record).filter((text) => text.length <= 80);
  return texts.toSorted((a, b) => letters(b) - letters(a))[0] ?? '';
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}
