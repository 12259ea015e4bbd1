import { isForgeShaped } from './forge-shaped.ts';

/** The views a repository has of one file. */
const fileView =
  /^(\/[^/]+\/[^/]+\/|[\w./-]+\/-\/|\/datasets\/[^/]+\/[^/]+\/)(?:raw|blame|edit|resolve|blob)\/(?:refs\/heads\/)?/;
/** Hosts that hand out the files of GitHub's repositories. */
const raw =
  /^https:\/\/(?:raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/|cdn\.jsdelivr\.net\/gh\/([^/]+\/[^/@]+)@)(?:refs\/heads\/)?/;
/** Parameters that change how a file is handed over, not which file it is. */
const handover = ['forceDownload', 'raw', 'bom', 'download', 'plain'];

/** The same string for links to the same file. */
export function canonicalAddress(address: URL): string {
  const canonical = new URL(address.href);
  canonical.hash = '';
  /* Writes `%2f` and `/` in a query alike. */
  if (canonical.search !== '') canonical.search = canonical.searchParams.toString();
  if (isForgeShaped(canonical)) canonical.pathname = canonical.pathname.replace(fileView, '$1blob/');
  for (const name of handover) {
    const value = canonical.searchParams.get(name);
    if (value !== null && /^(?:1|true|)$/i.test(value)) canonical.searchParams.delete(name);
  }
  return canonical.href.replace(raw, 'https://github.com/$1$2/blob/');
}
