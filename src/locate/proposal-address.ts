import { proposalAddressSchema, type ProposalAddress } from '../core/proposal-address.ts';
import { hostOf } from './forge-address.ts';
import { hostKind } from './forge-hosts.ts';

/**
 * The proposal whose page an address is, or undefined: `/owner/name/pull/12` and the views of it, on github.com and on
 * any host of the same shape.
 */
export function parseProposalAddress(url: string): ProposalAddress | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const host = hostOf(address);
  const [, owner, name, view, number] = address.pathname.split('/');
  if (host === undefined || hostKind(address.hostname) === 'raw' || view !== 'pull') return undefined;
  if (number === undefined || !/^[1-9]\d{0,8}$/.test(number)) return undefined;
  const named = { forge: 'github', host, repository: `${owner}/${name}`, number: Number(number) };
  return proposalAddressSchema.safeParse(named).data;
}
