import type { DatasetDescription } from '../../core/dataset-description.ts';
import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { toDataset } from './dataset.ts';
import { describeDocument } from './describe-document.ts';
import { headDataset } from './head-links.ts';
import { labelledDataset } from './labelled-links.ts';
import { markupDatasets } from './markup.ts';
import { pageDataset } from './page-links.ts';
import { sheetsDataset } from './sheets.ts';

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
  const links = [headDataset, labelledDataset, sheetsDataset, pageDataset].flatMap(
    (read) => read(excerpt, url) ?? [],
  );
  return [...scripts.slice(0, most), ...markup, ...links];
}
