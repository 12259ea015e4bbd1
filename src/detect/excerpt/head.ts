import type { PageExcerpt } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { absolute, all, attributes } from './elements.ts';

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

/** The `<link>`s that name data, its licence or its source. */
export function readHeadLinks(page: PageReader): PageExcerpt['links'] {
  return all(page, 'link[rel][href]:not([hreflang])', maxLooked)
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
export function readMetas(page: PageReader): PageExcerpt['metas'] {
  return all(page, 'meta[content]', maxLooked)
    .map((meta) => ({ name: attributes(meta, 'name', 'property'), content: attributes(meta, 'content') }))
    .filter(({ name, content }) => metaNames.test(`${name} ${content}`))
    .slice(0, most.metas);
}

/** What made the page: the generator's own word, and the names of the body. */
export function readGenerator(page: PageReader): string {
  const said = all(page, 'meta[name=generator i], body', 2);
  return said
    .map((element) => attributes(element, 'content', 'id', 'class'))
    .join(' ')
    .trim()
    .slice(0, 500);
}

/** The blocks of JSON-LD and CSVW that fit whole: half a block cannot be parsed. */
export function readScripts(page: PageReader): PageExcerpt['scripts'] {
  let room = most.scriptText;
  return all(page, 'script[type*="ld+json" i], script[type*=csvm]', maxLooked)
    .flatMap((script) => {
      const text = script.textContent ?? '';
      if (text.length > room || !aboutData.test(text)) return [];
      room -= text.length;
      return { type: attributes(script, 'type').toLowerCase(), text };
    })
    .slice(0, most.scripts);
}
