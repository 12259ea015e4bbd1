import { POLICY_PATH } from '../../core/policy/policy.ts';
import type { ForgeSource } from '../../core/source.ts';
import { forgePages } from '../../deliver/without-account/forge-pages.ts';

/** Where, on the forge, a new policy is saved: a page with this text in it, where the forge takes one and it is not too long for an address. */
export function newPolicyPage(source: ForgeSource, text: string): string {
  return forgePages(source).newFile({ ...source, path: POLICY_PATH }, text);
}

/** Where, on the forge, the policy that is there is edited. */
export function editPolicyPage(source: ForgeSource): string {
  return forgePages(source).editor({ ...source, path: POLICY_PATH });
}
