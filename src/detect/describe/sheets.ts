import type { DatasetDescription, Distribution } from '../../core/dataset-description.ts';
import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { eachFileOnce } from './dataset.ts';

/** A sheet as people share it: to edit, to look at, or published. */
const sheet =
  /^https:\/\/docs\.google\.com\/spreadsheets\/(d\/(?:e\/)?[\w-]{10,100})\/(?:edit|view|htmlview|pubhtml|preview)\b/;

/** The Google Sheets that a page links to, or is: each has an address that gives it as CSV. */
export function sheetsDataset({ anchors }: PageExcerpt, url: string): DatasetDescription | undefined {
  const links = [{ href: url, text: '' }, ...anchors];
  const distributions = eachFileOnce(links.flatMap(({ href, text }) => csvOf(href, text) ?? []));
  const [first] = distributions;
  return first && { title: first.title, by: 'Google Sheets', provenance: {}, distributions };
}

function csvOf(href: string, text: string): Distribution | undefined {
  const id = sheet.exec(href)?.[1];
  if (id === undefined) return undefined;
  const tab = /[#&?]gid=(\d{1,20})/.exec(href)?.[1];
  const route = id.startsWith('d/e/') ? 'pub?output=csv' : 'export?format=csv';
  const address = `https://docs.google.com/spreadsheets/${id}/${route}${tab === undefined ? '' : `&gid=${tab}`}`;
  return { title: text || 'Google Sheets', href: address, format: 'csv' };
}
