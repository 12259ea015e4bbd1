import type { Forge } from '../../forge.ts';
import type { Account } from '../../store/accounts.ts';

/** Stands for everybody whose account is gone. */
const GHOST = { login: 'ghost', id: 10_137, name: 'Ghost User' };

/** A person as merge requests and notes name them. */
export function toUser(forge: Forge, account: Account) {
  const { id, login, name } = account.isGone ? GHOST : account;
  return {
    id,
    username: login,
    public_email: '',
    name: name ?? login,
    state: 'active',
    locked: false,
    avatar_url: null,
    web_url: `${forge.url}/${login}`,
  };
}

/** What an account sees of itself. */
export function toSelf(forge: Forge, account: Account) {
  return {
    ...toUser(forge, account),
    created_at: account.createdAt.toISOString(),
    bio: '',
    bot: false,
    email: account.email,
    commit_email: account.email,
    confirmed_at: account.createdAt.toISOString(),
    two_factor_enabled: true,
    external: false,
    private_profile: false,
    can_create_group: true,
    can_create_project: true,
    projects_limit: 100_000,
  };
}
