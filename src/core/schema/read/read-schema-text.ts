import { isJson } from './json-reader.ts';
import { readCsvw, type DescribedTable } from './read-csvw.ts';
import { readDataPackage } from './read-data-package.ts';
import { readTableSchema, withCustomProperties } from './read-table-schema.ts';
import type { SchemaProblem } from './schema-problem.ts';
import type { TableSchema } from '../table-schema.ts';

/** What a file beside the data says of it. */
export interface DescribedSchema {
  kind: 'table-schema' | 'data-package' | 'csvw';
  /** Undefined where it only names the file that does: `schemaAddress`. */
  schema: TableSchema | undefined;
  schemaAddress: string | undefined;
  /** Names that lead to the Table Schema in the JSON; undefined where there is none to be changed. */
  path: readonly (string | number)[] | undefined;
  problems: readonly SchemaProblem[];
}

/** What a JSON text says of the columns of a file, in whichever of the three ways; undefined when it says nothing. */
export function readSchemaText(text: string, described: DescribedTable): DescribedSchema | undefined {
  const json = parseJson(text);
  const table = readTableSchema(json, { base: described.base });
  if (table !== undefined) return { kind: 'table-schema', schemaAddress: undefined, path: [], ...table };
  const packaged = readDataPackage(json, described);
  if (packaged !== undefined) {
    const { schema, schemaAddress, path, problems } = packaged;
    const isSaid = schema !== undefined || schemaAddress !== undefined;
    return isSaid
      ? { kind: 'data-package', schema, schemaAddress, path: [...path, 'schema'], problems }
      : undefined;
  }
  const csvw = readCsvw(json, described);
  return csvw && { kind: 'csvw', schemaAddress: undefined, path: undefined, ...csvw };
}

/** What a Table Schema says together with the properties of its fields that stand in a text of their own; undefined when one is broken. */
export function readWithProperties(text: string, properties: string, base: string): TableSchema | undefined {
  const [json, more] = [parseJson(text), parseJson(properties)];
  if (!isJson(json) || !isJson(more)) return undefined;
  return readTableSchema(withCustomProperties(json, more), { base })?.schema;
}

/** Nested deeper than any schema is: what goes through such a text would run out of stack. */
const DEEPEST = 200;

function isDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** An object of JSON; undefined for any other text. A byte order mark before it does not count. */
function parseJson(text: string): unknown {
  if (isDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
