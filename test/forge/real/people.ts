import type { Person, SeenProposal } from '../forges/forge-under-test.ts';
import type { RealHost } from './hosts/host.ts';
import { notGiven } from './not-given.ts';
import { PERSONS, type Settings } from './settings.ts';

export interface Account {
  token: string;
  login: string;
  email: string;
}

/** Who plays whom on a real server. */
export interface People {
  accounts: ReadonlyMap<Person, Account>;
  /** Skips the case where nobody plays this person. */
  account(person: Person): Account;
  /** The account whose repository that is; the owner's when it is nobody else's. */
  keeperOf(repository: string): Account;
  /** Whether somebody's account plays nobody else. */
  isAlone(person: Person): boolean;
  /** Says that somebody acts now: where one account plays two persons, what it does from here on is theirs. */
  acts(person: Person): void;
  /** The person behind a login of the server. */
  person(login: string): string;
  /** A proposal with persons instead of logins. */
  proposal(seen: SeenProposal): SeenProposal;
}

/** The token a person of the contract acts with: maria, who may push, is the owner's account when she has none of her own. */
export function tokenOf(settings: Settings, person: Person): string {
  if (person === 'maria') return settings.maria ?? settings.city;
  const token = person === 'zoe' ? undefined : settings[person];
  return token ?? notGiven(`the account of another person (${person})`);
}

/** Asks the server who is behind each token. */
export async function meetPeople(settings: Settings, host: RealHost): Promise<People> {
  const accounts = new Map<Person, Account>();
  for (const person of PERSONS) {
    const token = person === 'maria' ? (settings.maria ?? settings.city) : settings[person];
    if (token !== undefined) accounts.set(person, { token, ...(await host.account(token)) });
  }
  const owner = settings.owner ?? accounts.get('city')?.login;
  let acting: Person = 'city';
  const person = (login: string): string => {
    const played = [...accounts].filter(([, account]) => account.login === login).map(([name]) => name);
    return played.find((name) => name === acting) ?? played[0] ?? login;
  };
  const ownerOf = (login: string) => (login === owner ? 'city' : person(login));
  return {
    accounts,
    person,
    account: (name) => accounts.get(name) ?? notGiven(`the account of another person (${name})`),
    keeperOf: (repository) => {
      const keeper = [...accounts.values()].find(({ login }) => repository.startsWith(`${login}/`));
      return keeper ?? accounts.get('city') ?? notGiven('an account');
    },
    isAlone: (name) =>
      [...accounts.values()].filter(({ login }) => login === accounts.get(name)?.login).length === 1,
    acts(name) {
      acting = name;
    },
    proposal(seen) {
      const [login = '', ...branch] = seen.head.split(':');
      return { ...seen, author: person(seen.author), head: [ownerOf(login), ...branch].join(':') };
    },
  };
}
