import type { Header } from './header.ts';
import { originsOf, type Sheet } from './sheet.ts';

type Row = Sheet['rows'][number];

/** A record among the rows of a table. */
export interface BodyRow {
  /** Its place among the sheet's rows. */
  index: number;
  /** The title over the whole width that it stands under; empty for none. */
  group: string;
}

/** The records below the header. Headers repeated in the body, empty rows and titles over the whole width are none. */
export function bodyRows({ rows, width }: Sheet, header: Header): BodyRow[] {
  const headers = new Set(rows.slice(header.start, header.end).map(wordsOf));
  const records: BodyRow[] = [];
  let group = '';
  for (let index = header.end; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const title = groupTitle(row, width);
    if (title !== undefined) group = title;
    else if (!headers.has(wordsOf(row)) && hasContent(row)) records.push({ index, group });
  }
  return records;
}

/** Spans repeat their words: a header of two rows is repeated in one, or in two that span otherwise. */
function wordsOf(row: Row): string {
  return row.map((slot) => slot?.text.toLowerCase() ?? '').join('\u0000');
}

/** The words of a row that is one cell over the whole width, or the one `th` of a row group. */
function groupTitle(row: Row, width: number): string | undefined {
  const [first, ...more] = originsOf(row);
  if (!first || more.length > 0 || row[0] !== first || first.text === '' || width < 2) return undefined;
  const isAlone = row.every((slot) => slot?.cell === first.cell);
  const isTitle = row.length === width || first.cell.getAttribute('scope')?.endsWith('group') === true;
  return isAlone && isTitle ? first.text : undefined;
}

function hasContent(row: Row): boolean {
  return row.some((slot) => slot && (slot.text !== '' || slot.cell.firstElementChild !== null));
}
