import { portalFormat } from './portal-address.ts';

/** The format of a data file as far as its address tells. */
export type FileFormat = 'csv' | 'tsv' | 'other';

const extensions = 'csv|tsv|tab|xls[xmb]?|ods|geojson|ndjson|jsonl|parquet|sav|dta|rds';
const dataFile = new RegExp(String.raw`\.(${extensions})(?:\.(?:gz|zip|bz2|xz))?$`, 'i');
/**
 * Cheap first look at an `href` before it is parsed: nothing that fails this is a data file or stands in a repository. One pattern,
 * for each one that a page makes a browser compile takes longer than all its links.
 */
const maybe = new RegExp(
  String.raw`\.(?:${extensions}|json|zip|rdf|tgz|tar)\b|csv|tsv|/dump/|/datafile/|/datasets/r/|%2e(?:${extensions})|/(?:blob|raw|blame|edit|src|resolve)/|githubusercontent\.com/`,
  'i',
);

/** Parameters in which a download route names its file. A search or a share button never uses them. */
const fileParameters = /^(?:uri|file|file_?name|path|download|attachment)$/i;
/** Views of a file in a repository that are not the file: its history, its blame, its edit form. */
const forgeViews = /^\/[^/]+\/[^/]+\/(?:-\/)?(?:commits?|blame|edit|delete|tree|find|compare|issues|pull)\//;

/** JSON and RDF that sites publish for machinery or about data, not as data. */
const machineryJson =
  /^(?:.*manifest|feed|oembed|wp-json|package(?:-lock)?|page-data|app-data|menu|nav|navigation|config|settings|swagger|openapi|schema|tsconfig|composer|bower|sw|search|index|locale|messages|translations?|version|lottie|data|rss|news|datapackage|(?:.*-)?metadata)$/i;
const machineryPath = /\/(?:api|wp-json|oembed|_next|static|assets\/js|fonts?)\//i;

const dataWord =
  /(?:^|[^a-z])(?:data|dataset|dwca|gtfs|shapefile|csv|tables?|statisti[ck]s?|stats|census|tab\d+|donn[ée]es|datos|daten)(?:[^a-z]|$)/i;
const codeArchive = /archive\/|\/releases\/|zipball|source|sample-?code|src|plugin|theme|setup|install/i;

/** True when an `href` may be a data file or lead into a repository, judged without parsing it. */
export function mayBeOfUse(href: string): boolean {
  return href.length < 8_192 && maybe.test(href);
}

/** The format of the data file an address leads to, or undefined when it leads to none. `words` is the link's text. */
export function dataFormat(address: URL, words: string): FileFormat | undefined {
  if (forgeViews.test(address.pathname)) return undefined;
  return (
    portalFormat(address) ??
    formatOfName(fileName(address)) ??
    formatOfParameters(address) ??
    formatOfPackage(address, words)
  );
}

/** The last segment of the path, decoded as far as it decodes. */
export function fileName(address: URL): string {
  return decode(address.pathname.split('/').at(-1) ?? '');
}

/** The name in a file-naming parameter, for routes such as `/file?uri=/a/b.csv`. */
export function parameterFileName(address: URL): string | undefined {
  for (const [name, value] of address.searchParams) {
    if (fileParameters.test(name) && dataFile.test(value)) return value.split('/').at(-1);
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function formatOfName(name: string): FileFormat | undefined {
  const extension = dataFile.exec(name.trim())?.[1]?.toLowerCase();
  if (extension === undefined) return undefined;
  const packed = !name.trim().toLowerCase().endsWith(extension);
  if (packed) return 'other';
  if (extension === 'csv') return 'csv';
  return extension === 'tsv' || extension === 'tab' ? 'tsv' : 'other';
}

function formatOfParameters(address: URL): FileFormat | undefined {
  const name = parameterFileName(address);
  return name === undefined ? undefined : formatOfName(name);
}

/** JSON, RDF and archives are data only when their name and place say so. */
function formatOfPackage(address: URL, words: string): FileFormat | undefined {
  const [, name = '', extension = ''] = /^(.+?)\.(json|rdf|zip|tgz|tar\.gz)$/i.exec(fileName(address)) ?? [];
  if (extension === '') return undefined;
  if (/json|rdf/i.test(extension)) {
    return machineryJson.test(name) || machineryPath.test(address.pathname) ? undefined : 'other';
  }
  return dataWord.test(`${name} ${words}`) && !codeArchive.test(address.pathname) ? 'other' : undefined;
}
