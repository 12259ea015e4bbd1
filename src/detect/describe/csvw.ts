import type { Distribution } from '../../core/dataset-description.ts';
import type { DatasetDescription } from '../../core/dataset-description.ts';
import { fileName } from '../links/data-address.ts';
import { eachFileOnce } from './dataset.ts';
import { type JsonObject, jsonThing, listOf } from './json-thing.ts';
import { isObject } from './json-thing.ts';
import { provenanceOf } from './provenance.ts';
import { textOf, type Thing } from './thing.ts';
import { webAddress } from './web-address.ts';

/** True for metadata of CSV on the Web: a table or a group of tables, each named by the address of its CSV (W3C tabular-metadata). */
export function isCsvw(json: JsonObject): boolean {
  return listOf(json['@context']).includes('http://www.w3.org/ns/csvw');
}

/** The tables that CSV on the Web metadata describes; undefined when it names none outside the page. */
export function csvwDataset(json: JsonObject, base: string): DatasetDescription | undefined {
  const thing = jsonThing(json, new Map());
  const tables = [json, ...listOf(json['tables']).filter(isObject)];
  const distributions = eachFileOnce(tables.flatMap((table) => tableOf(jsonThing(table, new Map()), base)));
  const title = textOf(thing, ['title', 'name']) || distributions[0]?.title;
  if (title === undefined) return undefined;
  return { title, by: 'CSVW', provenance: provenanceOf(thing), distributions };
}

/** A `url` in CSVW is that of a CSV file, whatever its name; inside a page `#id` is a table of that page. */
function tableOf(thing: Thing, base: string): Distribution[] {
  const href = webAddress(textOf(thing, ['url']), base);
  if (href === undefined || href === webAddress(base, base)) return [];
  const name = fileName(new URL(href));
  return [
    { title: textOf(thing, ['title', 'name']) || name, href, format: /\.tsv$/i.test(name) ? 'tsv' : 'csv' },
  ];
}
