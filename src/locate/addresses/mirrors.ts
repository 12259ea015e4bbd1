import type { PlainAddress } from './plain-address.ts';

/** Hosts that hand out another host's files under the same path. */
const twins: [RegExp, string][] = [
  [/^raw(?:cdn)?\.githack\.com$/, 'raw.githubusercontent.com'],
  [/^gl(?:cdn)?\.githack\.com$/, 'gitlab.com'],
  [/^bb(?:cdn)?\.githack\.com$/, 'bitbucket.org'],
  [/^gist(?:cdn)?\.githack\.com$/, 'gist.githubusercontent.com'],
];
/** Forges by the mark that statically puts first. */
const marked: Record<string, string> = {
  gh: 'raw.githubusercontent.com/',
  gl: 'gitlab.com/',
  bb: 'bitbucket.org/',
};

/** The address of the file that a mirror hands a copy of out, undefined for all that is no mirror of a forge. */
export function originalOf({ hostname, segments }: PlainAddress): string | undefined {
  const twin = twins.find(([host]) => host.test(hostname))?.[1] ?? rawgitTwin(hostname, segments);
  if (twin !== undefined) return toAddress(twin, segments);
  const [mark = '', owner = '', name = '', ...rest] = segments;
  if (/(?:^|\.)jsdelivr\.net$|^esm\.sh$/.test(hostname) && mark === 'gh')
    return toAddress('raw.githubusercontent.com', [owner, ...repositoryAt(name), ...rest]);
  if (hostname !== 'cdn.statically.io' || !Object.hasOwn(marked, mark)) return undefined;
  const [repository = '', ref] = name.includes('@') ? repositoryAt(name) : [name];
  const place = ref === undefined ? rest : [ref, ...rest];
  return `https://${marked[mark]}${encode([owner, repository, ...(mark === 'gh' ? place : ['raw', ...place])])}`;
}

function rawgitTwin(hostname: string, segments: readonly string[]): string | undefined {
  if (!/^(?:cdn\.)?rawgit\.com$/.test(hostname)) return undefined;
  return segments[2] === 'raw' ? 'gist.githubusercontent.com' : 'raw.githubusercontent.com';
}

/**
 * Name and ref of `name@ref`. A version number is no ref: `1.2` stands for a tag `v1.2.3`, `latest` for any. The newest file is meant
 * instead, which is where corrections go.
 */
function repositoryAt(text: string): [string, string] {
  const [, name = '', ref = 'HEAD'] = /^([^@]*)@?(.+)?$/.exec(text) ?? [];
  return [name, /^(?:latest|[\d.^~x*]+)$/.test(ref) ? 'HEAD' : ref];
}

function toAddress(host: string, segments: readonly string[]): string {
  return `https://${host}/${encode(segments)}`;
}

function encode(segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join('/');
}
