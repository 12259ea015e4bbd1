import type { PageReader } from '../page-reader.ts';
import { cellText } from '../tables/cell-text.ts';
import { fileName, parameterFileName } from './data-address.ts';
import type { PageLink } from './page-links.ts';

/** Words that say what to do or which format, not what the file holds. */
const generic =
  /\b(?:download|t[ée]l[ée]charger|descargar|herunterladen|scarica|here|ici|aqu[ií]|hier|link|files?|fichier|archivo|data(?:set)?|raw|view|open|get|the|as|in|format|excel|spreadsheet|csv|tsv|xlsx?|ods|json|geojson|zip|[kmg]i?[bo]|bytes)\b/giu;

/** A name for a data file a person can tell from others: the link's words, else those beside it, else the file's name. */
export function linkTitle(link: PageLink, page: PageReader): string {
  if (says(link.text)) return link.text;
  const own = link.element.getAttribute('aria-label') ?? link.element.getAttribute('title') ?? '';
  if (says(own)) return own.trim();
  const beside = link.element.closest('li, tr, dd, p, figcaption, caption');
  const around = beside ? cellText(beside, page, 160) : '';
  if (says(around) && around.length < 160) return around;
  const address = new URL(link.href);
  return parameterFileName(address) ?? (fileName(address) || address.host);
}

function says(text: string): boolean {
  return text.replace(generic, '').replace(/[\d\P{L}]+/gu, '').length >= 3;
}
