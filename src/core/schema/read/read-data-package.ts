import * as z from 'zod/mini';
import type { TableSchema } from '../table-schema.ts';
import { addressOf, findSame } from './address.ts';
import { flag, isJson, type Json, JsonReader, oneOrMore, text } from './json-reader.ts';
import { readTableSchema } from './read-table-schema.ts';
import { said } from './said.ts';
import type { SchemaProblem } from './schema-problem.ts';

/** Where a description is, and which file it is asked about: addresses. */
export interface DescribedFile {
  base: string;
  file: string;
}

/** How the bytes of a file are written, as far as a package says it. */
export interface PackageDialect {
  delimiter?: string;
  quoteChar?: string;
  header?: boolean;
  encoding?: string;
}

/** What a data package says of one file. */
export interface PackagedFile {
  /** Names that lead to the description of the file: `resources`, its number. */
  path: readonly (string | number)[];
  /** Undefined where the package says nothing of the columns, or says it elsewhere. */
  schema: TableSchema | undefined;
  /** Address of the file that says it. */
  schemaAddress: string | undefined;
  dialect: PackageDialect;
  problems: readonly SchemaProblem[];
}

const character = z.string().check(z.minLength(1), z.maxLength(4));

/** What a data package (Frictionless, v1 and v2) says of a file; undefined for JSON that is none, or says nothing of it. */
export function readDataPackage(json: unknown, { base, file }: DescribedFile): PackagedFile | undefined {
  if (!isJson(json) || !Array.isArray(json['resources'])) return undefined;
  const problems: SchemaProblem[] = [];
  const reader = new JsonReader('', problems);
  const resources = reader.objects(json, 'resources');
  const quiet = new JsonReader();
  const addresses = resources.map((resource) => fileOf(resource, base, quiet));
  const found = findSame(addresses, file);
  const resource = found === undefined ? undefined : resources[found];
  if (resource === undefined || found === undefined) return undefined;
  const at = `resources.${found}`;
  const schema = resource['schema'];
  const resolve = (name: string) =>
    name === resource['name'] ? '' : addressNamed(name, resources, addresses);
  const read = readTableSchema(schema, { base, at: `${at}.schema`, resource: resolve });
  return {
    path: ['resources', found],
    schema: read?.schema,
    schemaAddress: typeof schema === 'string' ? addressOf(schema, base) : undefined,
    dialect: readDialect(resource, reader.inside('resources').inside(found)),
    problems: [...problems, ...(read?.problems ?? [])],
  };
}

function addressNamed(
  name: string,
  resources: readonly Json[],
  addresses: readonly (string | undefined)[],
): string | undefined {
  return addresses[resources.findIndex((resource) => resource['name'] === name)];
}

/** The first part of a file that comes in parts. */
function fileOf(resource: Json, base: string, reader: JsonReader): string | undefined {
  const [path] = reader.take(resource, 'path', oneOrMore) ?? [];
  return path === undefined ? undefined : addressOf(path, base);
}

function readDialect(resource: Json, reader: JsonReader): PackageDialect {
  const dialect = reader.object(resource, 'dialect');
  const inside = reader.inside('dialect');
  return said({
    delimiter: inside.take(dialect, 'delimiter', character),
    quoteChar: inside.take(dialect, 'quoteChar', character),
    header: inside.take(dialect, 'header', flag),
    encoding: reader.take(resource, 'encoding', text),
  });
}
