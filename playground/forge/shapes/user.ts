import { toIso } from '../clock.ts';
import type { Forge } from '../forge.ts';
import type { Account } from '../store/accounts.ts';

/** Opaque id of the GraphQL world; clients only compare it. */
export function nodeId(type: string, id: number | string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** Stands for everybody whose account is gone. */
const GHOST = { login: 'ghost', id: 10_137, type: 'User' };

/** OpenAPI `simple-user`. */
export function toSimpleUser(forge: Forge, account: Account) {
  const shown = account.isGone ? GHOST : account;
  // The brackets of an app's name do not stand in an address.
  const name = encodeURIComponent(shown.login);
  const url = `${forge.api}/users/${name}`;
  return {
    login: shown.login,
    id: shown.id,
    node_id: nodeId('User', shown.id),
    avatar_url: `${forge.url}/avatars/u/${shown.id}`,
    gravatar_id: '',
    url,
    html_url: `${forge.url}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: shown.type,
    site_admin: false,
  };
}

/** OpenAPI `public-user`. The e-mail address is nobody's business. */
export function toPublicUser(forge: Forge, account: Account) {
  const date = toIso(account.createdAt);
  return {
    ...toSimpleUser(forge, account),
    name: account.name ?? null,
    company: null,
    blog: '',
    location: null,
    email: null as string | null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: date,
    updated_at: date,
    user_view_type: 'public',
  };
}

/** OpenAPI `private-user`: what an account sees of itself. */
export function toPrivateUser(forge: Forge, account: Account) {
  return {
    ...toPublicUser(forge, account),
    email: account.email,
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
    user_view_type: 'private',
  };
}
