import type { Source } from './source.ts';

/** A string that is the same for the same file: the key of drafts. */
export function sourceKey(source: Source): string {
  if (source.kind === 'url') return source.url;
  return `${source.forge}:${source.host}/${source.repository}@${source.ref}:${source.path}`;
}

/** `http` for this machine, `https` for every other host: no correction travels in the clear. */
export function originOf(host: string): string {
  const name = host.replace(/:\d+$/, '');
  const local = name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
  return `${local ? 'http' : 'https'}://${host}`;
}
