import { withoutEnd } from '../addresses/without-end.ts';

/** Parameters that sort or search a page, or say where its reader came from; the data behind it stays the same. */
const idle =
  /^(?:sort(?:_?by)?|order(?:_?by)?|dir|q|query|search|tab|lang|locale|hl|utm_\w+|fbclid|gclid|ref)$/i;
/** Parameters that turn a page when they are numbers; in words they name one. `p` is not among them: WordPress numbers its articles so. */
const turning = /^(?:page|pg|paged|start|offset|from|limit|size|rows|per_?page)$/i;

/** The address of a page without what only turns, sorts or searches it: the same string for the same content. */
export function pageAddress(url: string): string {
  if (!URL.canParse(url) || new URL(url).origin === 'null') return url;
  const { origin, pathname, searchParams, hash } = new URL(url);
  const path = withoutEnd(pathname, '/').replace(/\/page\/\d+$/, '');
  const kept = [...searchParams].filter(([name, value]) => !isIdle(name, value));
  const query = new URLSearchParams(kept.toSorted(byName)).toString();
  /* A fragment that looks like a path is one: such a site has one page for everything. */
  const place = /^#!?\//.test(hash) ? hash : '';
  return `${origin}${path}${query === '' ? '' : `?${query}`}${place}`;
}

function isIdle(name: string, value: string): boolean {
  return idle.test(name) || (turning.test(name) && /^\d*$/.test(value));
}

/** The same with `*` for every number and id: pages that a site makes from one template. */
export function pagePattern(url: string): string {
  const address = pageAddress(url);
  if (!URL.canParse(address) || new URL(address).origin === 'null') return address;
  const { origin } = new URL(address);
  return origin + address.slice(origin.length).replaceAll(/[^/?&=#]+/g, (part) => generalised(part));
}

/** `12`, `lamp-12`, `2024-01-02`, `1a2b3c4d5e6f`, and identifiers with hyphens; words stay. */
function generalised(part: string): string {
  if (/^(?=.*\d)[0-9a-f-]{8,}$/i.test(part)) return '*';
  return part.replaceAll(/\d+/g, '*');
}

function byName([one]: [string, string], [other]: [string, string]): number {
  return one < other ? -1 : Number(one > other);
}
