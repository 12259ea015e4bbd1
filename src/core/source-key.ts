import type { Source } from './source.ts';

/** A string that is the same for the same file: the key of drafts. */
export function sourceKey(source: Source): string {
  if (source.kind === 'url') return source.url;
  if (source.kind === 'file') return `file:${source.name}`;
  return `${source.forge}:${source.host}/${source.repository}@${source.ref}:${source.path}`;
}

/** `http` for this machine, `https` for every other host: no correction travels in the clear. */
export function originOf(host: string): string {
  const name = host.replace(/:\d+$/, '');
  const local = name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
  return `${local ? 'http' : 'https'}://${host}`;
}

/** Where a file lies, as a screen names it: repository and path, address, or the bare name of a person's own file. */
export function sourceText(source: Source): string {
  if (source.kind === 'url') return source.url;
  return source.kind === 'file' ? source.name : `${source.repository} · ${source.path}`;
}

/** The last part of the path: what a file is called. */
export function fileNameOf(source: Source): string {
  if (source.kind === 'file') return source.name;
  const path = source.kind === 'forge' ? source.path : new URL(source.url).pathname;
  return path.split('/').findLast((part) => part !== '') ?? path;
}
