import type { HeadLink, PageExcerpt } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { absolute, attributes } from './attributes.ts';

const rels =
  /(?:^|\s)(?:alternate|item|describedby|licen[cs]e|cite-as|author|linkset|edit|vcs-\w+|emendata|canonical)(?:\s|$)/i;
/** Feeds and styles are alternates too. */
const noise = /rss|atom|oembed|stylesheet/i;
const metaNames =
  /^(?:citation_|dc[.:]|dcterms[.:]|git(?:hub)?-repo |og:see_also |og:site_name |application-name |go-import |keywords .*(?:gitea|forgejo))/i;
const scriptTypes = 'script[type="application/ld+json" i], script[type="application/csvm+json" i]';
/** What JSON-LD says of data or of where it is made; nothing else in it is of use. */
const aboutData = /Data(?:set|Download|Catalog)|codeRepository|csvw/;

const most = { links: 100, metas: 50, scripts: 20, scriptText: 100_000 };

/** The `<link>`s that name data, its licence or its source. */
export function readHeadLinks(page: PageReader): HeadLink[] {
  const links: HeadLink[] = [];
  for (const link of page.root?.querySelectorAll('link[rel][href]:not([hreflang])') ?? []) {
    const rel = attributes(link, 'rel').toLowerCase();
    const type = attributes(link, 'type');
    if (links.length === most.links || !rels.test(rel) || noise.test(rel + type)) continue;
    const href = absolute(link.getAttribute('href'), page);
    if (href !== '') links.push({ rel, type, href, title: attributes(link, 'title') });
  }
  return links;
}

/** The `<meta>`s that name a source, a publisher or a licence. */
export function readMetas(page: PageReader): PageExcerpt['metas'] {
  const metas: PageExcerpt['metas'] = [];
  for (const meta of page.root?.querySelectorAll('meta[content]') ?? []) {
    const name = attributes(meta, 'name', 'property');
    const content = attributes(meta, 'content');
    if (metas.length < most.metas && metaNames.test(`${name} ${content}`)) metas.push({ name, content });
  }
  return metas;
}

/** What made the page: the generator's own word, and the names of the body. */
export function readGenerator(page: PageReader): string {
  const [generator, body] = ['meta[name=generator i]', 'body'].map((name) => page.root?.querySelector(name));
  return [generator ? attributes(generator, 'content') : '', body ? attributes(body, 'id', 'class') : '']
    .join(' ')
    .trim()
    .slice(0, 500);
}

/** The blocks of JSON-LD and CSVW that fit whole: half a block cannot be parsed. */
export function readScripts(page: PageReader): PageExcerpt['scripts'] {
  const scripts: PageExcerpt['scripts'] = [];
  let room = most.scriptText;
  for (const script of page.root?.querySelectorAll(scriptTypes) ?? []) {
    const text = script.textContent ?? '';
    if (scripts.length === most.scripts || text.length > room || !aboutData.test(text)) continue;
    room -= text.length;
    scripts.push({ type: attributes(script, 'type').toLowerCase(), text });
  }
  return scripts;
}
