import { POLICY_PATH } from '../../core/policy/policy.ts';
import { originOf, type ForgeSource } from '../../core/source.ts';

/** Longer addresses are cut by some servers. */
const LONGEST = 6_000;

/** Where, on the forge, a new policy is saved: a page with this text in it, or without it when it is too long for an address. */
export function newPolicyPage({ host, repository, ref }: ForgeSource, text: string): string {
  const page = `${originOf(host)}/${repository}/new/${encodeRef(ref)}?filename=${POLICY_PATH}`;
  const filled = `${page}&value=${encodeURIComponent(text)}`;
  return filled.length <= LONGEST ? filled : page;
}

/** Where, on the forge, the policy that is there is edited. */
export function editPolicyPage({ host, repository, ref }: ForgeSource): string {
  return `${originOf(host)}/${repository}/edit/${encodeRef(ref)}/${POLICY_PATH}`;
}

function encodeRef(ref: string): string {
  return ref.split('/').map(encodeURIComponent).join('/');
}
