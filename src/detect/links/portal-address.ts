import type { FileFormat } from './data-address.ts';

/** A download route of a data portal that ends in no file extension. */
interface Route {
  path: RegExp;
  /** The parameter that names the format, and the format when it is absent. */
  parameter?: string;
  otherwise: FileFormat;
}

/** Recognised by their path and not by their host: portals stand on any domain, often under a prefix. */
const routes: readonly Route[] = [
  /* CKAN DataStore */
  { path: /\/datastore\/dump\/[\da-f-]{36}$/i, parameter: 'format', otherwise: 'csv' },
  /* Opendatasoft / Huwise */
  { path: /\/api\/explore\/v[\d.]+\/catalog\/datasets\/[^/]+\/exports\/csv$/i, otherwise: 'csv' },
  { path: /\/explore\/dataset\/[^/]+\/download\/?$/i, parameter: 'format', otherwise: 'other' },
  /* udata */
  { path: /\/datasets\/r\/[\da-f-]{36}$/i, otherwise: 'other' },
  /* ArcGIS Hub */
  { path: /\/api\/download\/v1\/items\/[\da-f]{32}\/csv$/i, otherwise: 'csv' },
  /* Dataverse */
  { path: /\/api\/access\/datafile\/\d+$/i, otherwise: 'other' },
  /* Google Sheets */
  { path: /^\/spreadsheets\/d\/[\w-]+\/export$/i, parameter: 'format', otherwise: 'other' },
  { path: /^\/spreadsheets\/d\/e\/[\w-]+\/pub$/i, parameter: 'output', otherwise: 'other' },
];

/** The format a portal's download route delivers, or undefined when the address is no such route. */
export function portalFormat(address: URL): FileFormat | undefined {
  const route = routes.find(({ path }) => path.test(address.pathname));
  if (!route) return undefined;
  const format = route.parameter && address.searchParams.get(route.parameter)?.toLowerCase();
  if (!format) return route.otherwise;
  return format === 'csv' || format === 'tsv' ? format : 'other';
}
