import type { FoundTable } from '../grids/found-table.ts';
import type { PageReader } from '../page-reader.ts';
import { titleOf } from '../tables/title.ts';
import { readTextTable } from './text-table.ts';

/** What colours code calls itself in all of these. */
const code = ['highlight', 'hljs', 'lang-', 'language-', 'prettyprint', 'codehilite', 'sourceCode', 'brush']
  .map((name) => `[class*="${name}"]`)
  .join();
const maxTexts = 300;

/** The `<pre>` blocks of a page that are CSV and no code, in its order; `nth` counts all of them. */
export function findTextTables(page: PageReader): FoundTable[] {
  const found: FoundTable[] = [];
  let heading: Element | undefined;
  let nth = 0;
  for (const element of page.root?.querySelectorAll('h1, h2, h3, h4, h5, h6, pre') ?? []) {
    if (element.localName !== 'pre') heading = element;
    else if (++nth > maxTexts) break;
    else if (!element.closest(code) && !element.querySelector(code)) {
      const table = readTextTable(element);
      if (table) found.push({ tier: 'data', element, ...table, nth, title: titleOf(element, heading, page) });
    }
  }
  return found;
}
