import type { PageExcerpt } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { attributes } from './elements.ts';
import { readHead } from './head.ts';
import { readLinks } from './links.ts';
import { readProperties } from './properties.ts';

/** What a page says about data beside its tables and file links; undefined when it says nothing. */
export function readExcerpt(page: PageReader): PageExcerpt | undefined {
  const said = {
    ...readHead(page),
    ...readLinks(page),
    properties: readProperties(page),
  };
  if (Object.values(said).every(({ length }) => length === 0)) return undefined;
  const spoken = page.root?.querySelector('body')?.closest('[lang]');
  return { lang: spoken ? attributes(spoken, 'lang') : '', ...said };
}
