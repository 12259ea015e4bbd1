import type { ProposalAddress } from '../core/proposal-address.ts';
import { readAddress, type PlainAddress } from './addresses/plain-address.ts';
import { hostKind } from './forge-hosts.ts';
import { isRepository } from './is-repository.ts';
import { knownForge } from './known-forge.ts';

type Kind = Pick<ProposalAddress, 'forge'> & {
  /** The path of such a page and of the views of it. Its groups are the repository and the number. */
  path: RegExp;
  isHost(hostname: string): boolean;
};

const number = String.raw`([1-9]\d{0,8})(?:\/|$)`;

const isGithub = (hostname: string) => /^(?:site|any)$/.test(hostKind(hostname));

/** How each kind writes it: the words differ, so that a host of any name is told by them. */
const KINDS: readonly Kind[] = [
  {
    forge: 'gitlab',
    path: new RegExp(String.raw`^\/([\w.-]+(?:\/[\w.-]+){1,20})\/-\/merge_requests\/${number}`),
    isHost: (hostname) => knownForge(hostname) !== 'github' && knownForge(hostname) !== 'forgejo',
  },
  {
    forge: 'forgejo',
    path: new RegExp(String.raw`^\/([\w.-]+\/[\w.-]+)\/pulls\/${number}`),
    isHost: (hostname) => hostKind(hostname) === 'any' || knownForge(hostname) === 'forgejo',
  },
  { forge: 'github', path: new RegExp(String.raw`^\/([\w.-]+\/[\w.-]+)\/pull\/${number}`), isHost: isGithub },
];

/**
 * The proposal whose page an address is, or undefined: `/owner/name/pull/12`, `/group/name/-/merge_requests/12` or `/owner/name/pulls/12`,
 * and the views of it, on any host that may speak that.
 */
export function parseProposalAddress(url: string): ProposalAddress | undefined {
  const address = readAddress(url);
  const kind =
    address && KINDS.find(({ path, isHost }) => isHost(address.hostname) && path.test(address.path));
  if (!address || !kind) return undefined;
  const [, repository = '', shown = ''] = kind.path.exec(address.path) ?? [];
  const host = hostIn(address);
  if (!isRepository(host, repository)) return undefined;
  return { forge: kind.forge, host, repository, number: Number(shown) };
}

function hostIn({ hostname, host }: PlainAddress): string {
  return hostKind(hostname) === 'site' ? 'github.com' : host;
}
