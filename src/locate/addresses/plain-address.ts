import { isLocal } from '../forge-hosts.ts';

/** What an address of the web says about who to ask for what. */
export interface PlainAddress {
  hostname: string;
  /** Who is spoken to: a forge answers over https whatever the page wrote, this machine over http. */
  host: string;
  /** As it is written, with its encoded characters. */
  path: string;
  /** With its question mark. */
  query: string;
}

/** Returns an address taken apart, or undefined when nothing public can be behind it: it names a person, or is not of the web. */
export function readAddress(url: string): PlainAddress | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const host = spokenHost(address);
  if (host === undefined) return undefined;
  return { hostname: address.hostname, host, path: address.pathname, query: address.search };
}

/** The host to speak to, or undefined when the address cannot be one of a forge. */
export function spokenHost({ protocol, hostname, host, port, username, password }: URL): string | undefined {
  if (username + password !== '' || !/^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])$/.test(hostname)) return undefined;
  if (isLocal(hostname)) return protocol === 'http:' ? host : undefined;
  if (protocol === 'https:') return host;
  /* A port of its own for http would not answer over https. */
  return protocol === 'http:' && port === '' ? hostname : undefined;
}
