import type { PlainAddress } from './plain-address.ts';

/** Hosts that hand out copies, what their addresses begin with, and what those of the originals begin with. */
const mirrors: [host: RegExp, start: RegExp, original: string][] = [
  [/^raw(?:cdn)?\.githack\.com$/, /^/, 'https://raw.githubusercontent.com'],
  [/^gl(?:cdn)?\.githack\.com$/, /^/, 'https://gitlab.com'],
  [/^bb(?:cdn)?\.githack\.com$/, /^/, 'https://bitbucket.org'],
  [/^gist(?:cdn)?\.githack\.com$/, /^/, 'https://gist.githubusercontent.com'],
  [/^(?:cdn\.)?rawgit\.com$/, /^(?=\/[^/]+\/[^/]+\/raw\/)/, 'https://gist.githubusercontent.com'],
  [/^(?:cdn\.)?rawgit\.com$/, /^/, 'https://raw.githubusercontent.com'],
  [/^cdn\.statically\.io$/, /^\/gh(?=\/[^/@]+\/[^/@]+\/)/, 'https://raw.githubusercontent.com'],
  [/^cdn\.statically\.io$/, /^\/gl\/([^/@]+\/[^/@]+)[/@]/, 'https://gitlab.com/$1/-/raw/'],
  [/^cdn\.statically\.io$/, /^\/bb\/([^/@]+\/[^/@]+)[/@]/, 'https://bitbucket.org/$1/raw/'],
  /* A version number is no ref: `1.2` stands for a tag `v1.2.3`. The newest file is meant instead, where corrections go. */
  [
    /(?:^|\.)jsdelivr\.net$|^esm\.sh$|^cdn\.statically\.io$/,
    /^\/gh\/([^/@]+\/[^/@]+)(?:@(?:latest|[\d.^~x*]+))?\//,
    'https://raw.githubusercontent.com/$1/HEAD/',
  ],
  [
    /(?:^|\.)jsdelivr\.net$|^esm\.sh$|^cdn\.statically\.io$/,
    /^\/gh\/([^/@]+\/[^/@]+)@/,
    'https://raw.githubusercontent.com/$1/',
  ],
  [
    /./,
    /^\/api\/v4\/projects\/([\w.-]+%2F[\w.%-]+)\/repository\/files\/([^/]+)\/raw\?ref=([^&]+).*/,
    '/$1/-/raw/$3/$2',
  ],
];

/** The address of the file that a mirror, or an interface for programs, hands a copy of out; undefined for all others. */
export function originalOf({ hostname, host, path, query }: PlainAddress): string | undefined {
  const written = path + query;
  const mirror = mirrors.find(([hosts, start]) => hosts.test(hostname) && start.test(written));
  if (!mirror) return undefined;
  const original = written.replace(mirror[1], mirror[2]);
  return original.startsWith('https:') ? original : `https://${host}${original}`;
}
