import type { DatasetDescription } from '../../core/dataset-description.ts';
import { toDataset } from './dataset.ts';
import { type JsonObject, jsonThing } from './json-thing.ts';

/** True for a data package: named resources with paths (Frictionless Data, `datapackage.json`). */
export function isDataPackage(json: JsonObject): boolean {
  return Array.isArray(json['resources']) && json['@type'] === undefined;
}

/** The files of a data package; `base` is its own address, which its paths are relative to. */
export function dataPackageDataset(json: JsonObject, base: string): DatasetDescription | undefined {
  return toDataset(jsonThing(json, new Map()), 'Data Package', base);
}
