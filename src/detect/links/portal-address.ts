import type { FileFormat } from './data-address.ts';

/**
 * Download routes of data portals that end in no file extension, known by their path and not by their host: portals stand on any
 * domain, often under a prefix. These give CSV when no parameter says otherwise: CKAN DataStore, Opendatasoft, ArcGIS Hub.
 */
const csvRoutes =
  /\/datastore\/dump\/[\da-f-]{36}$|\/api\/explore\/v[\d.]+\/catalog\/datasets\/[^/]+\/exports\/csv$|\/api\/download\/v1\/items\/[\da-f]{32}\/csv$/i;
/** These give what a parameter or the file itself says: Opendatasoft, udata, Dataverse, Google Sheets. */
const routes =
  /\/explore\/dataset\/[^/]+\/download\/?$|\/datasets\/r\/[\da-f-]{36}$|\/api\/access\/datafile\/\d+$|^\/spreadsheets\/d\/(?:[\w-]+\/export|e\/[\w-]+\/pub)$/i;

/** The format a portal's download route delivers, or undefined when the address is no such route. */
export function portalFormat({ pathname, searchParams }: URL): FileFormat | undefined {
  const isCsv = csvRoutes.test(pathname);
  if (!isCsv && !routes.test(pathname)) return undefined;
  const format = (searchParams.get('format') ?? searchParams.get('output'))?.toLowerCase();
  if (format === 'csv' || format === 'tsv') return format;
  return isCsv && !format ? 'csv' : 'other';
}
