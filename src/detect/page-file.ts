import { canonicalAddress } from './links/canonical-address.ts';
import { type FileFormat, dataFormat, fileName } from './links/data-address.ts';
import { isForgeShaped } from './links/forge-shaped.ts';
import { readDocument } from './page-reader.ts';

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
  const type = readDocument(document, 'contentType');
  const format = formatOf(address, type);
  if (!format) return undefined;
  address.hash = '';
  const title = fileName(address) || address.host;
  return { href: address.href, canonical: canonicalAddress(address), title, format };
}

function formatOf(address: URL, type: string): FileFormat | undefined {
  if (type === 'text/csv') return 'csv';
  if (type === 'text/tab-separated-values') return 'tsv';
  const named = dataFormat(address, '');
  if (type === 'text/plain') return named === 'csv' || named === 'tsv' ? named : undefined;
  return isForgeShaped(address) ? named : undefined;
}
