import type { PageExcerpt } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { all, attributes } from './elements.ts';
import { readGenerator, readHeadLinks, readMetas, readScripts } from './head.ts';
import { readLinks } from './links.ts';
import { readProperties } from './properties.ts';

/** What a page says about data beside its tables and file links; undefined when it says nothing. */
export function readExcerpt(page: PageReader): PageExcerpt | undefined {
  const said = {
    generator: readGenerator(page),
    metas: readMetas(page),
    links: readHeadLinks(page),
    scripts: readScripts(page),
    ...readLinks(page),
    properties: readProperties(page),
  };
  if (Object.values(said).every(({ length }) => length === 0)) return undefined;
  const spoken = all(page, 'body', 1)[0]?.closest('[lang]');
  return { lang: spoken ? attributes(spoken, 'lang') : '', ...said };
}
