import type { DatasetDescription } from '../../core/dataset-description.ts';
import type { ExcerptResource, PageExcerpt } from '../../core/page-excerpt.ts';
import { eachFileOnce } from './dataset.ts';
import { toDistribution } from './distribution.ts';
import { formatOfLabel } from './format-label.ts';

/** What a link says that hands a file over, and how large it is. */
const takeIt =
  /\b(?:downloads?|t[ée]l[ée]charger|descargar|herunterladen|exporte?r?|exportar|format|[\d.,]{1,12}\s?[kmg]?i?[bo])\b/giu;
const fillers =
  /\b(?:as|an?|in|the|to|le|au|en|el|files?|fichier|archivo|datei|data|csv|tsv|xlsx?|ods|geojson|parquet|excel|spreadsheet)\b/giu;

/**
 * The files of links that offer a download and whose type, words or entry call a data format: "Download CSV", "Format csv - 12 Ko",
 * "Download" in an entry marked as CSV.
 */
export function labelledDataset({ resources }: PageExcerpt, url: string): DatasetDescription | undefined {
  const distributions = eachFileOnce(
    resources
      .filter(isFile)
      .flatMap(
        ({ href, format, title }) => toDistribution({ written: href, label: format, title }, url) ?? [],
      ),
  );
  const [first] = distributions;
  return first && { title: first.title, by: 'HTML', provenance: {}, distributions };
}

/** "CSV" alone may lead to what CSV is. */
function isFile({ text, names, format }: ExcerptResource): boolean {
  if (/^[\w.+-]+\/[\w.+-]+$/.test(format) && formatOfLabel(format) !== undefined) return true;
  const words = text.replace(takeIt, '');
  const isOffered = words !== text || names.includes('download');
  return isOffered && !/\p{L}/u.test(words.replace(fillers, ''));
}
