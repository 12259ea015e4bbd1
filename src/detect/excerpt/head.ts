import type { PageExcerpt } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { absolute, attributes } from './elements.ts';

const rels =
  /\b(?:alternate|item|describedby|licen[cs]e|cite-as|author|linkset|edit|vcs-\w+|emendata|canonical)\b/;
/** Feeds and styles are alternates too. */
const noise = /rss|atom|oembed|stylesheet/;
const metaNames =
  /^(?:citation_|dc[.:t]|git(?:hub)?-repo|og:s(?:ee_also|ite_name)|application-name|go-import|keywords .*(?:gitea|forgejo))/i;
/** What JSON-LD says of data or of where it is made; nothing else in it is of use. */
const aboutData = /Data(?:set|Download|Catalog)|codeRepository|csvw/;

const maxLooked = 500;
const most = { links: 100, metas: 50, scripts: 20, scriptText: 100_000 };

/** What the head of a page says in elements of its own. */
export type HeadExcerpt = Pick<PageExcerpt, 'generator' | 'metas' | 'links' | 'scripts'>;

const selector =
  'meta[content], link[rel][href]:not([hreflang]), script[type*="ld+json" i], script[type*=csvm]';

/** Reads the head in one pass: any part of it may stand at the end of the page, and each pass goes through the whole page. */
export function readHead(page: PageReader): HeadExcerpt {
  const metas: Element[] = [];
  const links: Element[] = [];
  const scripts: Element[] = [];
  for (const element of page.root?.querySelectorAll(selector) ?? []) {
    const name = element.localName;
    const list = name === 'meta' ? metas : name === 'link' ? links : scripts;
    if (list.length < maxLooked) list.push(element);
  }
  return {
    generator: readGenerator(metas, page),
    metas: readMetas(metas),
    links: readHeadLinks(links, page),
    scripts: readScripts(scripts),
  };
}

/** The `<link>`s that name data, its licence or its source. */
function readHeadLinks(links: readonly Element[], page: PageReader): PageExcerpt['links'] {
  return links
    .map((link) => ({
      rel: attributes(link, 'rel').toLowerCase(),
      type: attributes(link, 'type'),
      href: absolute(link, 'href', page),
      title: attributes(link, 'title'),
    }))
    .filter(({ rel, type, href }) => href && rels.test(rel) && !noise.test(rel + type))
    .slice(0, most.links);
}

/** The `<meta>`s that name a source, a publisher or a licence. */
function readMetas(metas: readonly Element[]): PageExcerpt['metas'] {
  return metas
    .map((meta) => ({ name: attributes(meta, 'name', 'property'), content: attributes(meta, 'content') }))
    .filter(({ name, content }) => metaNames.test(`${name} ${content}`))
    .slice(0, most.metas);
}

/** What made the page: the generator's own word, and the names of the body. */
function readGenerator(metas: readonly Element[], page: PageReader): string {
  const generator = metas.find((meta) => /^generator$/i.test(meta.getAttribute('name') ?? ''));
  return [generator, page.root?.querySelector('body')]
    .flatMap((element) => element ?? [])
    .map((element) => attributes(element, 'content', 'id', 'class'))
    .join(' ')
    .trim()
    .slice(0, 500);
}

/** The blocks of JSON-LD and CSVW that fit whole: half a block cannot be parsed. */
function readScripts(scripts: readonly Element[]): PageExcerpt['scripts'] {
  let room = most.scriptText;
  return scripts
    .flatMap((script) => {
      const text = script.textContent ?? '';
      if (text.length > room || !aboutData.test(text)) return [];
      room -= text.length;
      return { type: attributes(script, 'type').toLowerCase(), text };
    })
    .slice(0, most.scripts);
}
