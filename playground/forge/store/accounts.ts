import type { Clock } from '../clock.ts';

/** A person who has a token from the start. */
export interface ForgeUser {
  login: string;
  name?: string;
  email?: string;
  /** `github_pat_…` is a fine-grained token: it writes to the repositories of its own account only. */
  token: string;
  /** Scopes of a classic token; all that a proposal needs when absent. */
  scopes?: readonly string[];
  /** Requests an hour; 5000 when absent. */
  rateLimit?: number;
}

/** A person or an organisation. */
export interface Account {
  id: number;
  login: string;
  name: string | undefined;
  email: string;
  type: 'User' | 'Organization';
  createdAt: Date;
  /** What it wrote stays, and is shown as written by a ghost. */
  isGone: boolean;
}

/** Who is behind a request, and what the token may do. */
export interface Viewer {
  account: Account;
  token: string;
  /** Undefined for a fine-grained token, which has none. */
  scopes: readonly string[] | undefined;
  rateLimit: number;
}

/** The accounts of the forge and their tokens. */
export interface Accounts {
  find(login: string): Account | undefined;
  /** Whose commits carry this address. */
  findByEmail(email: string): Account | undefined;
  /** The account of that name; an organisation is made when nobody has it. */
  ensure(login: string): Account;
  findByToken(token: string): Viewer | undefined;
  /** Nobody is found under this name any more, and its tokens open nothing. */
  remove(login: string): void;
  /** Adds a token to an account that exists, as the device flow does. */
  addToken(login: string, token: string, scopes: readonly string[]): void;
}

/** The account of an app ends in `[bot]`. */
const LOGIN = /^[a-z\d](?:[a-z\d-]{0,38})(?:\[bot\])?$/i;
/** Groups may be inside others; people are not. */
const GROUP = /^[a-z\d][a-z\d-]{0,38}(?:\/[a-z\d][a-z\d-]{0,38}){0,20}$/i;

function isFineGrained(token: string): boolean {
  return token.startsWith('github_pat_');
}

/** How the accounts of a forge are made. */
export interface AccountOptions {
  clock: Clock;
  /** Of a token whose user says nothing of them. */
  scopes: readonly string[];
  /** The address that credits an account and reaches nobody. */
  noReply(account: { id: number; login: string }): string;
}

/** People, organisations and tokens of the forge. Logins are found in any case, as on GitHub. */
export function createAccounts(
  users: readonly ForgeUser[],
  { clock, scopes: own, noReply }: AccountOptions,
): Accounts {
  const accounts = new Map<string, Account>();
  const viewers = new Map<string, Viewer>();

  let ids = 1_000;

  function add(login: string, type: Account['type'], user?: ForgeUser): Account {
    if (!(type === 'User' ? LOGIN : GROUP).test(login)) throw new Error(`Not a login: ${login}`);
    const id = (ids += 1);
    const email = user?.email ?? noReply({ id, login });
    const account: Account = { id, login, name: user?.name, email, type, createdAt: clock(), isGone: false };
    accounts.set(login.toLowerCase(), account);
    return account;
  }

  for (const user of users) {
    const account = add(user.login, 'User', user);
    const scopes = isFineGrained(user.token) ? undefined : (user.scopes ?? own);
    viewers.set(user.token, { account, token: user.token, scopes, rateLimit: user.rateLimit ?? 5_000 });
  }

  const find = (login: string): Account | undefined => accounts.get(login.toLowerCase());
  return {
    find,
    findByEmail: (email) => [...accounts.values()].find((account) => account.email === email),
    ensure: (login) => find(login) ?? add(login, 'Organization'),
    findByToken: (token) => viewers.get(token),
    remove(login) {
      const account = find(login);
      if (account === undefined) throw new Error(`No such user: ${login}`);
      account.isGone = true;
      accounts.delete(login.toLowerCase());
      for (const [token, viewer] of viewers) if (viewer.account === account) viewers.delete(token);
    },
    addToken(login, token, scopes) {
      const account = find(login);
      if (account === undefined) throw new Error(`No such user: ${login}`);
      viewers.set(token, { account, token, scopes, rateLimit: 5_000 });
    },
  };
}
