import * as z from 'zod/mini';
import type { Field, ForeignKey, TableSchema } from '../table-schema.ts';
import { addressOf, findSame } from './address.ts';
import { readDatatype } from './csvw-datatype.ts';
import { flag, isJson, type Json, JsonReader, oneOrMore, text } from './json-reader.ts';
import type { DescribedFile } from './read-data-package.ts';
import { said } from './said.ts';
import type { ReadSchema, SchemaProblem } from './schema-problem.ts';

/** A file, and what its own header calls its columns: metadata speak of columns by their place, titles or names. */
export interface DescribedTable extends DescribedFile {
  columns: readonly string[];
}

/** A text, or one for each language. */
const words = z.union([oneOrMore, z.record(z.string(), oneOrMore)]);
/** What a group of tables, a table or its schema says for all columns. */
const INHERITED = ['null', 'separator', 'datatype', 'required'];

/** Metadata of CSV on the Web (W3C) about a file; undefined for JSON that is none, or says nothing of its columns. */
export function readCsvw(json: unknown, described: DescribedTable): ReadSchema<TableSchema> | undefined {
  if (!isJson(json)) return undefined;
  const problems: SchemaProblem[] = [];
  const reader = new JsonReader('', problems);
  const group = reader.objects(json, 'tables');
  const tables = group.length > 0 ? group : [json];
  const quiet = new JsonReader();
  const addresses = tables.map((table) => {
    const url = quiet.take(table, 'url', text);
    return url === undefined ? undefined : addressOf(url, described.base);
  });
  const found = findSame(addresses, described.file);
  const table = found === undefined ? undefined : tables[found];
  if (table === undefined || !isJson(table['tableSchema'])) return undefined;
  const inside = group.length > 0 ? reader.inside('tables').inside(found ?? 0) : reader;
  const above = { ...inherited(json), ...inherited(table) };
  const schema = new SchemaReader(table['tableSchema'], inside.inside('tableSchema'), described).read(above);
  return { schema, problems };
}

function inherited(json: Json): Json {
  return Object.fromEntries(
    INHERITED.flatMap((name) => (Object.hasOwn(json, name) ? [[name, json[name]]] : [])),
  );
}

/** Reads one `tableSchema`. */
class SchemaReader {
  readonly #json: Json;
  readonly #reader: JsonReader;
  readonly #described: DescribedTable;
  /** What the header calls the columns that the metadata name. */
  readonly #headers = new Map<string, string>();

  constructor(json: Json, reader: JsonReader, described: DescribedTable) {
    this.#json = json;
    this.#reader = reader;
    this.#described = described;
  }

  read(above: Json): TableSchema {
    const shared = { ...above, ...inherited(this.#json) };
    const columns = this.#reader
      .objects(this.#json, 'columns')
      .filter((column) => column['virtual'] !== true);
    const fields = columns.map((column, n) => this.#field({ ...shared, ...column }, n));
    const named = (names: readonly string[]) => names.map((name) => this.#headers.get(name) ?? name);
    return {
      fields,
      primaryKey: named(this.#reader.take(this.#json, 'primaryKey', oneOrMore) ?? []),
      foreignKeys: this.#foreignKeys(named),
      missingValues: [''],
    };
  }

  #field(column: Json, n: number): Field {
    const inside = this.#reader.inside('columns').inside(n);
    const [title, ...titles] = wordsOf(inside.take(column, 'titles', words));
    const name = inside.take(column, 'name', text);
    const header = this.#headerOf([title, ...titles, name], n);
    if (name !== undefined) this.#headers.set(name, header);
    const { constraints, ...typed } = readDatatype(column, inside);
    const required = inside.take(column, 'required', flag) === true ? { required: true } : {};
    const limits = { ...constraints, ...required };
    const separator = inside.take(column, 'separator', text);
    return {
      name: header,
      ...typed,
      ...(separator !== undefined && { type: 'list', separator }),
      ...said({
        title: title === header ? undefined : title,
        description: wordsOf(inside.take(column, 'dc:description', words))[0],
        constraints: Object.keys(limits).length === 0 ? undefined : limits,
        missingValues: inside.take(column, 'null', oneOrMore),
      }),
    };
  }

  /** Columns are meant by their place, but a header may have moved since. */
  #headerOf(names: readonly (string | undefined)[], n: number): string {
    const { columns } = this.#described;
    const known = names.filter((name) => name !== undefined);
    return known.find((name) => columns.includes(name)) ?? columns[n] ?? known[0] ?? `_col.${n + 1}`;
  }

  #foreignKeys(named: (names: readonly string[]) => string[]): ForeignKey[] {
    const { base, file } = this.#described;
    return this.#reader.objects(this.#json, 'foreignKeys').flatMap((key, n) => {
      const inside = this.#reader.inside('foreignKeys').inside(n);
      const reference = inside.object(key, 'reference');
      const fields = inside.take(key, 'columnReference', oneOrMore);
      const referenced = inside.take(reference, 'columnReference', oneOrMore);
      const resource = inside.take(reference, 'resource', text);
      const address = resource === undefined ? undefined : addressOf(resource, base);
      if (fields === undefined || referenced === undefined || address === undefined) return [];
      const isHere = address === URL.parse(file)?.href;
      return [
        {
          fields: named(fields),
          resource: isHere ? '' : address,
          referenced: isHere ? named(referenced) : referenced,
        },
      ];
    });
  }
}

/** In the first language of several. */
function wordsOf(said: readonly string[] | Record<string, string[]> | undefined): readonly string[] {
  if (said === undefined) return [];
  return Array.isArray(said) ? said : (Object.values(said)[0] ?? []);
}
