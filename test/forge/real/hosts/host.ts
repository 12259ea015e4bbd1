import type { ForgeUnderTest, Person } from '../../forges/forge-under-test.ts';
import type { Forge } from '../../../../src/forges/forge.ts';

/** What is done with proposals through the server's own API. */
export type OnProposals = Pick<
  ForgeUnderTest,
  'proposals' | 'propose' | 'comments' | 'comment' | 'review' | 'merge' | 'refuse'
>;

export interface NewRealRepository {
  /** An organisation; the token's own account when absent. */
  owner?: string;
  name: string;
  private: boolean;
}

/** A kind of server, as the tests use it past the code under test. */
export interface RealHost extends Pick<ForgeUnderTest, 'habits' | 'proposalRef'> {
  client(token: string | undefined, fetch: typeof globalThis.fetch): Forge;
  onProposals: OnProposals;
  /** Who is behind a token, and the address the server knows the account's commits by. */
  account(token: string): Promise<{ login: string; email: string }>;
  /** Makes an empty repository and returns its full name. */
  create(token: string, wanted: NewRealRepository): Promise<string>;
  archive(repository: string): Promise<void>;
  /** Lets an account push; its token accepts the invitation where there is one. */
  addWriter(repository: string, writer: { login: string; token: string }): Promise<void>;
  forks(repository: string): Promise<string[]>;
  remove(token: string, repository: string): Promise<void>;
}

/** How a host is reached. */
export interface HostOptions {
  /** Host and port. */
  host: string;
  origin: string;
  /** Of a person who has one; `city`'s for who shares it. Skips the case for everybody else. */
  tokenOf(person: Person): string;
}

/** Asks a server's API as it is; throws with the method, the path and what was answered. */
export async function askApi(
  api: string,
  token: string,
  { method = 'GET', path, body }: { method?: string; path: string; body?: object },
): Promise<unknown> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await fetch(`${api}/${path}`, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
  return text === '' ? undefined : JSON.parse(text);
}
