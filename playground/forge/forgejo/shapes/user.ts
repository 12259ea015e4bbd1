import { toIso } from '../../clock.ts';
import type { Forge } from '../../forge.ts';
import type { Account } from '../../store/accounts.ts';

/** Stands for everybody whose account is gone. */
const GHOST = { id: -1, login: 'Ghost', name: undefined, createdAt: new Date(0) };

/** Swagger `User`. Its address is the one that reaches nobody, also the person's own when they keep it private. */
export function toUser(forge: Forge, account: Account) {
  const { id, login, name, createdAt } = account.isGone ? GHOST : account;
  return {
    id,
    login,
    login_name: '',
    source_id: 0,
    full_name: name ?? '',
    email: account.isGone ? '' : forge.face.noReply({ id, login }),
    avatar_url: `${forge.url}/avatars/${id}`,
    html_url: `${forge.url}/${login}`,
    language: '',
    is_admin: false,
    last_login: '0001-01-01T00:00:00Z',
    created: toIso(createdAt),
    restricted: false,
    active: false,
    prohibit_login: false,
    location: '',
    website: '',
    description: '',
    visibility: 'public',
    followers_count: 0,
    following_count: 0,
    starred_repos_count: 0,
    username: login,
  };
}
