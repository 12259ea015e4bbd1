import { isLocal } from '../forge-hosts.ts';

/** An address of the web, taken apart. */
export interface PlainAddress {
  hostname: string;
  /** Who is spoken to: a forge answers over https whatever the page wrote, this machine over http. */
  host: string;
  /** Of the path, decoded: one that held an encoded slash has a slash in it. */
  segments: string[];
  query: URLSearchParams;
}

/** Returns an address taken apart, or undefined when nothing public can be behind it: it names a person, or is not of the web. */
export function readAddress(url: string): PlainAddress | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const host = spokenHost(address);
  const segments = decodedSegments(address.pathname);
  if (host === undefined || segments === undefined) return undefined;
  return { hostname: address.hostname, host, segments, query: address.searchParams };
}

/** The host to speak to, or undefined when the address cannot be one of a forge. */
export function spokenHost({ protocol, hostname, host, port, username, password }: URL): string | undefined {
  if (username !== '' || password !== '') return undefined;
  if (isLocal(hostname)) return protocol === 'http:' ? host : undefined;
  if (protocol === 'https:') return host;
  /* A port of its own for http would not answer over https. */
  return protocol === 'http:' && port === '' ? hostname : undefined;
}

function decodedSegments(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
