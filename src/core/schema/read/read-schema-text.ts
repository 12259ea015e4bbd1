import { isJson } from './json-reader.ts';
import { readCsvw, type DescribedTable } from './read-csvw.ts';
import { readDataPackage } from './read-data-package.ts';
import { readTableSchema } from './read-table-schema.ts';
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

/** An object of JSON; undefined for any other text. A byte order mark before it does not count. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
