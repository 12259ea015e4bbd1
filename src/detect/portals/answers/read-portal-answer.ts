import type { DatasetDescription } from '../../../core/dataset-description.ts';
import type { AnswerReader } from './answer-reader.ts';
import { readArcgisHub } from './arcgis-hub.ts';
import { readCkan } from './ckan.ts';
import { readDataverse } from './dataverse.ts';
import { readInveniordm } from './inveniordm.ts';
import { readOpendatasoft } from './opendatasoft.ts';
import { readSocrata } from './socrata.ts';
import { readUdata } from './udata.ts';

/** By the name that each portal has in `../software`. */
const readers = new Map<string, AnswerReader>([
  ['CKAN', readCkan],
  ['udata', readUdata],
  ['Opendatasoft', readOpendatasoft],
  ['Socrata', readSocrata],
  ['ArcGIS Hub', readArcgisHub],
  ['Dataverse', readDataverse],
  ['InvenioRDM', readInveniordm],
]);

/**
 * What a portal answered about a dataset; undefined when this is no answer of that portal. `name` and `url` are those of
 * `portalApi`. Never throws: answers are as hostile as pages.
 */
export function readPortalAnswer(name: string, json: unknown, url: string): DatasetDescription | undefined {
  const dataset = readers.get(name)?.(json, url);
  return dataset && { ...dataset, by: name };
}
