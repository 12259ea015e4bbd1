import type { ProposalAddress } from '../core/proposal-address.ts';
import { hostOf } from './forge-address.ts';
import { hostKind } from './forge-hosts.ts';
import { isRepository } from './is-repository.ts';

/**
 * The proposal whose page an address is, or undefined: `/owner/name/pull/12` and the views of it, on github.com and on
 * any host of the same shape.
 */
export function parseProposalAddress(url: string): ProposalAddress | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const host = hostOf(address);
  const [, owner, name, view, number] = address.pathname.split('/');
  if (host === undefined || /^(?:raw|large)$/.test(hostKind(address.hostname)) || view !== 'pull')
    return undefined;
  if (number === undefined || !/^[1-9]\d{0,8}$/.test(number)) return undefined;
  const repository = `${owner}/${name}`;
  return isRepository(host, repository)
    ? { forge: 'github', host, repository, number: Number(number) }
    : undefined;
}
