import type { PageReader } from '../page-reader.ts';
import { numberOf } from './grid-rows.ts';
import { undrawnRows } from './tabulator.ts';

/** Boxes that libraries put around a table, and where in them "1 to 10 of 57" is written. */
const boxes = '.dt-container, .dataTables_wrapper, .gridjs, .bootstrap-table, .tabulator, .p-datatable';
const infos =
  '.dt-info, .dataTables_info, .gridjs-summary, .pagination-info, .tabulator-page-counter, .p-paginator-current';

/** What is known of the rows of a table in the page. */
interface Drawn {
  element: Element;
  records: number;
  /** Rows before the first record: `aria-rowcount` counts them, too. */
  above: number;
}

/** How many records a table has in all, when the page says so and draws only some of them. */
export function totalRecords({ element, records, above }: Drawn, page: PageReader): number | undefined {
  const total = Math.max(
    (numberOf(element, 'aria-rowcount') ?? 0) - above,
    toldBeside(element, records, page),
    records + undrawnRows(element),
  );
  return total > records ? total : undefined;
}

/**
 * The total in a sentence such as "Showing 1 to 10 of 1,200 entries", in any language: two of its numbers span the
 * records that are drawn, the greatest is all there are. 0 when there is no such sentence.
 */
function toldBeside(element: Element, drawn: number, page: PageReader): number {
  const numbers = [...(infoOf(element, page) ?? '').slice(0, 500).matchAll(/\d+(?:[.,'’]\d{2,3}|\s\d{3})*/g)]
    .map(([text]) => Number(text.replace(/\D/g, '')))
    .slice(0, 10);
  const isSpan = numbers.some((from) => numbers.includes(from + drawn - 1)) && numbers.length > 2;
  return isSpan ? Math.max(...numbers) : 0;
}

function infoOf(element: Element, page: PageReader): string | null | undefined {
  const id = element.getAttribute('aria-describedby')?.trim();
  const described = id ? page.root?.querySelector(`[id="${id.replace(/["\\]/g, '\\$&')}"]`) : undefined;
  return (described ?? element.closest(boxes)?.querySelector(infos))?.textContent;
}
