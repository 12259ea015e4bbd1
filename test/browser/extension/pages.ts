import type { PageAnswer } from '../../support/serve.ts';
import { STATIONS } from './stations.ts';

/** What a portal would send: no script, no frame, no connection. */
export const STRICT = "default-src 'none'; frame-src 'none'";

interface TablePage {
  /** Addresses the page links to beside its table. */
  links: readonly string[];
  headers?: Record<string, string>;
  /** HTML at the end of the body. */
  extra?: string;
  csv?: string;
}

/** A page that shows stations as a table and links to the file they come from. */
export function tablePage({ links, headers = {}, extra = '', csv = STATIONS }: TablePage): PageAnswer {
  const [header = [], ...records] = csv.split('\r\n').map(cells);
  const row = (tag: string, values: string[]) =>
    `<tr>${values.map((value) => `<${tag}>${escape(value)}</${tag}>`).join('')}</tr>`;
  const anchors = links.map((href) => `<p><a href="${escape(href)}">stations.csv</a></p>`).join('');
  return {
    headers: { 'content-security-policy': STRICT, ...headers },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stations</title><body><h1>Stations</h1>
      <button id="before">Something of the page</button>${anchors}
      <table><caption>Stations of the coast</caption><thead>${row('th', header)}</thead>
      <tbody>${records.map((record) => row('td', record)).join('')}</tbody></table>${extra}</body></html>`,
  };
}

/** Cells of a line in which a quoted cell holds no end of line. */
function cells(line: string): string[] {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...found].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
