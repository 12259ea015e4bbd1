import { canonicalAddress } from './links/canonical-address.ts';
import { type FileFormat, dataFormat, fileName } from './links/data-address.ts';
import { isForgeShaped } from './links/forge-shaped.ts';
import { readNode } from '../core/read-node.ts';
import { readTextTable } from './text/text-table.ts';

/** The data file a page is itself. */
export interface PageFile {
  href: string;
  /** The same for every link to this file. */
  canonical: string;
  title: string;
  format: FileFormat;
}

/**
 * The file behind a page that shows nothing else: a CSV opened as text, or a repository's view of a data
 * file. Undefined for every other page.
 */
export function findPageFile(document: Document, url: string): PageFile | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  const format = formatOf(address, document);
  if (!format) return undefined;
  address.hash = '';
  const title = fileName(address) || address.host;
  return { href: address.href, canonical: canonicalAddress(address), title, format };
}

function formatOf(address: URL, document: Document): FileFormat | undefined {
  const type = readNode(document, 'contentType');
  if (type === 'text/csv') return 'csv';
  if (type === 'text/tab-separated-values') return 'tsv';
  const named = dataFormat(address, '');
  if (type !== 'text/plain') return isForgeShaped(address) ? named : undefined;
  return named === 'csv' || named === 'tsv' ? named : formatOfText(document);
}

/** Of an export whose address names no format; browsers put a text into one `<pre>`. */
function formatOfText(document: Document): FileFormat | undefined {
  const root = readNode(document, 'documentElement') as Element | null;
  const text = root?.querySelector('pre');
  const table = text ? readTextTable(text) : undefined;
  return table && (table.delimiter === '\t' ? 'tsv' : 'csv');
}
