import type { ForgeKind } from '../../core/forge-kind.ts';
import { originOf } from '../../core/source.ts';
import type { ForgePlace } from '../../forges/open-forge.ts';

/** Where, below a host, tokens are made and revoked. */
interface Paths {
  /** With name and scopes filled in, where the forge takes them. */
  make: string;
  revoke: string;
}

/**
 * @see https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens
 * @see https://docs.gitlab.com/user/profile/personal_access_tokens/#prefill-personal-access-token-name-and-scopes
 */
const PATHS: Record<ForgeKind, Paths> = {
  github: {
    make: 'settings/tokens/new?scopes=public_repo&description=Emendata',
    revoke: 'settings/tokens',
  },
  gitlab: {
    make: '-/user_settings/personal_access_tokens?name=Emendata&scopes=api',
    revoke: '-/user_settings/personal_access_tokens',
  },
  forgejo: { make: 'user/settings/applications', revoke: 'user/settings/applications' },
};

/** The pages of a forge where the person makes a token, and takes it back. */
export function tokenPages({ forge, host }: ForgePlace): Paths {
  const { make, revoke } = PATHS[forge];
  return { make: `${originOf(host)}/${make}`, revoke: `${originOf(host)}/${revoke}` };
}
