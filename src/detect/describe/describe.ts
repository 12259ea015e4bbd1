import type { DatasetDescription } from '../../core/dataset-description.ts';
import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { toDataset } from './dataset.ts';
import { describeDocument } from './describe-document.ts';
import { headDataset } from './head-links.ts';
import { labelledDataset } from './labelled-links.ts';
import { markupDatasets } from './markup.ts';
import { pageDataset } from './page-links.ts';
import { sheetsDataset } from './sheets.ts';
import { writtenAddress } from './web-address.ts';

/** Descriptions of one page. */
const most = 50;

/**
 * The datasets that a page describes, those whose vocabulary says most first. Each names a data file, the repository it is made
 * in, or where more is said about it; the last may be the page itself, which has a provenance and no files. `url` is the page's.
 */
export function describe(excerpt: PageExcerpt, url: string): DatasetDescription[] {
  const scripts = excerpt.scripts.flatMap(({ text }) => describeDocument(text, url));
  const markup = markupDatasets(excerpt.properties)
    .slice(0, most)
    .flatMap((thing) => toDataset(thing, 'HTML', url) ?? []);
  const safe = safeLinks(excerpt);
  const links = [headDataset, labelledDataset, sheetsDataset, pageDataset].flatMap(
    (read) => read(safe, url) ?? [],
  );
  return [...scripts.slice(0, most), ...markup, ...links];
}

/** What comes from a page may come through a link that somebody made: its addresses are of the web, or of a mailbox. */
function safeLinks(excerpt: PageExcerpt): PageExcerpt {
  const isSafe = ({ href }: { href: string }): boolean => writtenAddress(href) !== undefined;
  return {
    ...excerpt,
    links: excerpt.links.filter(isSafe),
    anchors: excerpt.anchors.filter((anchor) => isSafe(anchor) || anchor.href.startsWith('mailto:')),
  };
}
