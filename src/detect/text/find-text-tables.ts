import type { FoundTable } from '../grids/found-table.ts';
import { all, type PageReader } from '../page-reader.ts';
import { titleOf } from '../tables/title.ts';
import { readTextTable } from './text-table.ts';

/** What colours code calls itself and its boxes. */
const code = '[class*="highlight" i], [class*="code" i], [class*="lang"], .hljs, .prettyprint';
const maxTexts = 300;

/** The `<pre>` blocks of a page that are CSV and no code, in its order. */
export function findTextTables(page: PageReader): FoundTable[] {
  return all(page, 'pre', maxTexts).flatMap((element, index) => {
    const box = element.closest(`${code}, body`);
    const isCode = (box && box.localName !== 'body') || element.querySelector(code);
    const table = isCode ? undefined : readTextTable(element);
    return table
      ? { ...table, tier: 'data', element, id: `text-${index + 1}`, title: titleOf(element, page) }
      : [];
  });
}
