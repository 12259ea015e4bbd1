import type { Patch } from '../../src/core/patch/patch.ts';
import type { TickedChanges } from '../../src/moderate/ticked-changes.ts';
import type { EditEvent } from './event.ts';
import type { GithubClient, Surroundings } from './github-client.ts';
import type { Pull } from './proposals.ts';
import type { Target } from './target.ts';

/** An edit of a proposal by somebody who may decide. */
export interface Task {
  event: EditEvent;
  /** The text they left. */
  body: string;
  pull: Pull;
  surroundings: Surroundings;
  github: GithubClient;
}

/** What the boxes ask for, and where. */
export interface Wish {
  patch: Patch;
  path: string;
  ticked: TickedChanges;
  target: Target;
}
