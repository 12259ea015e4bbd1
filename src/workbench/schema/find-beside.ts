import { fieldOf } from '../../core/schema/field-of.ts';
import { addressOf, nameIn } from '../../core/schema/read/address.ts';
import { readSchemaText, readWithProperties } from '../../core/schema/read/read-schema-text.ts';
import type { SchemaProblem } from '../../core/schema/read/schema-problem.ts';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import { besideNames, PACKAGE, propertiesNames, usualNames } from './beside-names.ts';
import { pathOf, type Places } from './places.ts';

/** A schema that somebody wrote down near the file. */
export interface FoundSchema {
  /** With what a file of its own says of the fields, as Datami keeps it. */
  schema: TableSchema;
  problems: readonly SchemaProblem[];
  /** Path in the repository, or address. */
  where: string;
  /** What the file with the schema says, and where in it the schema is; undefined where it cannot be changed. */
  written: WrittenSchema | undefined;
}

export interface WrittenSchema {
  text: string;
  /** Names that lead to the schema in the JSON. */
  at: readonly (string | number)[];
  /** What it says by itself. */
  schema: TableSchema;
}

interface Wanted {
  places: Places;
  /** What the header of the file calls its columns. */
  columns: readonly string[];
  /** Path of the schema that the publisher names. */
  named: string | undefined;
  signal: AbortSignal;
}

/** Larger descriptions of columns are not read. */
const LARGEST = 2_000_000;
/** Descriptions that are looked into, before it is taken that there is none. */
const MOST = 4;

/** The schema beside a file, on the host that it came from and no other; undefined when there is none, or the host does not say. */
export async function findBeside(wanted: Wanted): Promise<FoundSchema | undefined> {
  for (const address of await candidates(wanted)) {
    const found = await readAt(address, wanted).catch(() => undefined);
    wanted.signal.throwIfAborted();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where to look: what the publisher names, else what is listed, else a few usual names. */
async function candidates({ places, named, signal }: Wanted): Promise<string[]> {
  const { file } = places;
  if (named !== undefined) return [addressOf(named, new URL('/', file).href) ?? ''];
  const name = nameIn(file);
  const folders = foldersAbove(file);
  const listed = await places.list(signal);
  if (listed === undefined) return unlisted(folders, name);
  const there = new Set(listed);
  return inFolders(folders, besideNames(name))
    .filter((address) => there.has(address))
    .slice(0, MOST);
}

/** The usual names beside the file, and the package at the top. */
function unlisted(folders: readonly string[], name: string): string[] {
  const [own] = folders;
  const top = folders.at(-1);
  const beside = own === undefined ? [] : inFolders([own], usualNames(name));
  return top === undefined || top === own ? beside : [...beside, top + PACKAGE];
}

function inFolders(folders: readonly string[], names: readonly string[]): string[] {
  return folders.flatMap((folder) => names.map((name) => folder + encodeURIComponent(name)));
}

/** The folder of a file, and all above it in a repository: a package often stands at the top. */
function foldersAbove(file: string): string[] {
  const own = new URL('.', file).href;
  const folders = [own];
  for (let folder = own; pathOf(folder) !== undefined && pathOf(folder) !== '';) {
    folder = new URL('..', folder).href;
    folders.push(folder);
  }
  return folders;
}

async function readAt(address: string, wanted: Wanted, isReferred = false): Promise<FoundSchema | undefined> {
  const text = await readText(address, wanted);
  const { places, columns } = wanted;
  const described = text && readSchemaText(text, { base: address, file: places.file, columns });
  if (!described) return undefined;
  const { schema, schemaAddress, path, problems } = described;
  /* A data package may name the file with the schema; that one names no other. */
  if (schema === undefined)
    return schemaAddress === undefined || isReferred ? undefined : readAt(schemaAddress, wanted, true);
  /* A schema that knows none of the columns is that of another file. */
  if (!columns.some((column) => fieldOf(schema, column))) return undefined;
  const more = path?.length === 0 ? await withProperties(text, { address, wanted }) : undefined;
  return {
    schema: more ?? schema,
    problems,
    where: pathOf(address) ?? address,
    written: path && { text, at: path, schema },
  };
}

/** The schema with what a second file says of its fields; undefined where there is none. It is asked for where the files are listed. */
async function withProperties(
  text: string,
  { address, wanted }: { address: string; wanted: Wanted },
): Promise<TableSchema | undefined> {
  const beside = propertiesNames(nameIn(address)).map((name) => addressOf(encodeURIComponent(name), address));
  const listed = await wanted.places.list(wanted.signal);
  const found = beside.find((one) => one !== undefined && listed?.includes(one));
  const properties = found && (await readText(found, wanted).catch(() => undefined));
  return properties ? readWithProperties(text, properties, address) : undefined;
}

async function readText(address: string, { places, signal }: Wanted): Promise<string | undefined> {
  const bytes = await places.read(address, signal);
  return bytes === undefined || bytes.length > LARGEST ? undefined : new TextDecoder().decode(bytes);
}
