import type { DatasetDescription } from '../../core/dataset-description.ts';
import { csvwDataset, isCsvw } from './csvw.ts';
import { dataPackageDataset, isDataPackage } from './data-package.ts';
import { toDataset } from './dataset.ts';
import { datasetsIn } from './json-ld.ts';
import { isObject, parseJson } from './json-thing.ts';

/** Datasets of one document. */
const most = 50;

/**
 * The datasets that a document of metadata describes: a data package, CSVW or JSON-LD, told by what is in it. `address` is the
 * document's own, which what it names is relative to. Empty for anything else; never throws.
 */
export function describeDocument(text: string, address: string): DatasetDescription[] {
  const json = parseJson(text);
  if (isObject(json) && isCsvw(json)) return [csvwDataset(json, address) ?? []].flat();
  if (isObject(json) && isDataPackage(json)) return [dataPackageDataset(json, address) ?? []].flat();
  const datasets = datasetsIn(json).slice(0, most);
  const by = /mlcommons\.org\/croissant|"cr:/.test(text) ? 'Croissant' : 'JSON-LD';
  return datasets.flatMap((thing) => toDataset(thing, by, address) ?? []);
}
