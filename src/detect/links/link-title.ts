import type { PageReader } from '../page-reader.ts';
import { cellText, clean } from '../tables/cell-text.ts';
import { fileName, parameterFileName } from './data-address.ts';
import type { PageLink } from './page-links.ts';

/** Words that say what to do, which format or which copy, not what the file holds. */
const generic =
  /\b(?:downloads?|t[ée]l[ée]charger|descargar|herunterladen|scarica|here|ici|aqu[ií]|hier|link|files?|fichier|archivo|data(?:set)?|raw|view|open|get|the|as|in|format|excel|spreadsheet|csv|tsv|xlsx?|ods|xml|json|geojson|zip|package|local|locally|source|copy|original|external|release|latest|version|[kmg]i?[bo]|bytes)\b/giu;

const size = String.raw`[([][^()[\]]*\b(?:[kmg]i?[bo]|csv|tsv|xlsx?|ods)\b[^()[\]]*[)\]]`;
const ending = String.raw`(?:download|(?:in )?(?:excel|opendocument|xlsx?|ods|csv|tsv)(?: spreadsheet)?(?: format| file)?)`;
/** What portals write after a name: "Download", "Excel file", "(763 kB)". */
const afterName = new RegExp(String.raw`(?:[\s/,:;–-]+(?:${size}|${ending}))+$`, 'i');
const beforeName = /^(?:download|t[ée]l[ée]charger|descargar)\s*:?\s+/i;

const longestBeside = 120;

/**
 * A name for a data file that a person can tell from others: the link's words, else those beside it, else the
 * file's name, else the page's title.
 */
export function linkTitle(link: PageLink, page: PageReader): string {
  const address = new URL(link.href);
  const named = parameterFileName(address) ?? fileName(address);
  const own = link.element.getAttribute('aria-label') ?? link.element.getAttribute('title') ?? '';
  const chosen = [link.text, own.trim(), wordsBeside(link, page), named, page.title].find(says);
  return chosen === undefined ? named || address.host : tidy(chosen);
}

function wordsBeside(link: PageLink, page: PageReader): string {
  const box = link.element.closest('li, tr, dd, p, figcaption, caption');
  const words = box ? cellText(box, page, longestBeside) : '';
  if (!box || words.length >= longestBeside) return '';
  const links = box.querySelectorAll('a[href]');
  let rest = words;
  for (const other of links) rest = rest.replace(cellText(other, page, longestBeside), '');
  rest = clean(rest.replace(/\(\s*\)|\[\s*\]/g, ''));
  /* The words of several links in a row name none of them. */
  return says(rest) || links.length > 1 ? rest : words;
}

/** True when more is left than generic words, numbers and hexadecimal ids. */
function says(text: string): boolean {
  const words = text.replace(/\b[\da-f-]{20,}\b/gi, '').replace(generic, '');
  return words.replace(/[\d\P{L}]+/gu, '').length >= 3;
}

function tidy(text: string): string {
  const short = text.replace(beforeName, '').replace(afterName, '').trim();
  return says(short) ? short : text;
}
