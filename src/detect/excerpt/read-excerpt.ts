import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { attributes } from './attributes.ts';
import { readAnchors } from './anchors.ts';
import { readGenerator, readHeadLinks, readMetas, readScripts } from './head.ts';
import type { PageReader } from '../page-reader.ts';
import { readProperties } from './properties.ts';
import { readResources } from './resources.ts';

/** What a page says about data beside its tables and file links; undefined when it says nothing. */
export function readExcerpt(page: PageReader): PageExcerpt | undefined {
  const resources = readResources(page);
  const excerpt = {
    lang: page.root ? attributes(page.root, 'lang') : '',
    generator: readGenerator(page),
    metas: readMetas(page),
    links: readHeadLinks(page),
    scripts: readScripts(page),
    anchors: readAnchors(page, resources),
    resources: [...resources.values()],
    properties: readProperties(page),
  };
  const { lang: _, ...said } = excerpt;
  return Object.values(said).some(({ length }) => length > 0) ? excerpt : undefined;
}
