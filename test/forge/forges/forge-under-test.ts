import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ForgeSource } from '../../../src/core/source.ts';
import type { Forge } from '../../../src/forges/forge.ts';

/** Who takes part: the owner of every repository, two contributors without rights, one who may push, and one who will be gone. */
export type Person = 'city' | 'ada' | 'bob' | 'maria' | 'zoe';

export interface WantedRepository {
  name: string;
  /** `city` when absent. */
  owner?: Person;
  files: Record<string, Uint8Array | string>;
  archived?: boolean;
  private?: boolean;
  /** Persons who may push. */
  writers?: Person[];
  /** Only persons who may push may open a proposal. */
  closed?: boolean;
}

/** A proposal as the forge tells it, through its own API and not through the code under test. */
export interface SeenProposal {
  number: number;
  title: string;
  body: string;
  /** `owner:branch`. */
  head: string;
  base: string;
  author: string;
  state: 'open' | 'merged' | 'closed';
}

/** Where forges differ and none is wrong: what the cases expect of this one. */
export interface Habits {
  /** What stands between repository and ref in the address of a file: `/blob/`. */
  filePage: string;
  /** What stands between repository and number in the address of a proposal: `/pull/`. */
  proposalPage: string;
  /** How a text names a proposal: `#1`. */
  reference(number: number): string;
  /**
   * How what was accepted as a whole becomes part of the history. `commit`: as further parents of the one commit. `merge`: the API
   * makes no such commits; one alone is merged by the forge when the file did not move under it, anything else is committed and closed.
   */
  joins: 'commit' | 'merge';
  /** What becomes of an open proposal whose branch, or whose whole fork, is gone. */
  without: { branch: 'open' | 'closed'; fork: 'open' | 'closed' };
}

/** What the contract asks of a running forge. */
export interface ForgeUnderTest {
  kind: ForgeSource['forge'];
  habits: Habits;
  host: string;
  /** A client with this person's token; without one for `undefined`, with an unknown one for `stranger`. */
  client(person?: Person | 'stranger', fetch?: typeof globalThis.fetch): Forge;
  /** Makes a repository and returns its full name. */
  createRepository(wanted: WantedRepository): Promise<string>;
  /** Commits one file as the owner. */
  push(repository: string, branch: string, path: string, content: Uint8Array | string): Promise<string>;
  proposals(repository: string): Promise<SeenProposal[]>;
  /** Proposes what is on one branch of a repository for another of its branches, as its owner; returns the number. */
  propose(repository: string, wanted: { head: string; base: string }): Promise<number>;
  /** What was said under a proposal, as it was written. */
  comments(repository: string, number: number): Promise<{ author: string; text: string }[]>;
  comment(person: Person, repository: string, number: number, text: string): Promise<void>;
  /** Speaks of a proposal as a whole, where the forge has another place for that than a comment. */
  review(person: Person, repository: string, number: number, text: string): Promise<void>;
  merge(repository: string, number: number): Promise<void>;
  refuse(repository: string, number: number): Promise<void>;
  /** Gives the right to push, or takes it away. */
  setWriter(repository: string, person: Person, mayPush: boolean): void;
  /** Lets a branch change through proposals only, which need so many other persons' approval; or no merge commits. */
  protect(
    repository: string,
    branch: string,
    rules?: { approvals?: number; isLinear?: boolean },
  ): Promise<void>;
  deleteRepository(repository: string): void;
  deletePerson(person: Person): void;
  /** A bare git repository on this disk. */
  directory(repository: string): string;
  /** The git reference under which a repository keeps a proposal. */
  proposalRef(number: number): string;
  /** The method of every request so far. */
  requests(): string[];
  /** Cuts the n-th request from now, before or after the forge did its work. */
  cut(nth: number, when: 'before' | 'after'): void;
  /** Answers the n-th request from now as if the account was too fast. */
  slowDown(nth: number): void;
  /** Forgets the failures that did not happen. */
  calm(): void;
  close(): Promise<void>;
}

const run = promisify(execFile);

/** Output of git in a bare repository. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  return (await gitBytes(directory, ...args)).toString('utf8');
}

/** Output of git as bytes: what a file really holds. */
export async function gitBytes(directory: string, ...args: string[]): Promise<Buffer> {
  const { stdout } = await run('git', ['-C', directory, ...args], { encoding: 'buffer', maxBuffer: 1 << 28 });
  return stdout;
}
