import { Octokit } from '@octokit/rest';
import type { PlaygroundForge } from '../forge/index.ts';

/** What the owner of a repository does on the forge. */
export interface Maintainer {
  merge(number: number): Promise<void>;
  /** How many proposals there are, in any state. */
  proposals(): Promise<number>;
  /** Numbers of those that are open, the newest first. */
  open(): Promise<number[]>;
}

/** Returns the maintainer of a repository, who works through the forge's own API. */
export function createMaintainer(forge: PlaygroundForge, fullName: string, token: string): Maintainer {
  const [owner = '', repo = ''] = fullName.split('/');
  const { pulls } = new Octokit({ baseUrl: `${forge.url}/api/v3`, auth: token }).rest;
  return {
    async merge(number) {
      await pulls.merge({ owner, repo, pull_number: number });
    },
    async proposals() {
      return (await pulls.list({ owner, repo, state: 'all' })).data.length;
    },
    async open() {
      return (await pulls.list({ owner, repo, state: 'open' })).data.map(({ number }) => number);
    },
  };
}
