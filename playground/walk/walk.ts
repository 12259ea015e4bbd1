import type { World } from '../world.ts';
import { walkBatching } from './batching.ts';
import { walkCorrecting } from './correcting.ts';
import { walkInspecting } from './inspecting.ts';
import { walkModerating } from './moderating.ts';
import { walkNothingInstalled } from './nothing-installed.ts';
import type { Steps } from './step.ts';
import { launchVisitor, type Visitor } from './visitor.ts';

export interface WalkOptions {
  world: World;
  /** Folder of the built extension. */
  extension: string;
  steps: Steps;
}

/** What each part of the walk works with. */
export interface Walk {
  world: World;
  steps: Steps;
  /** Somebody new, with a browser of their own that closes when the walk ends. */
  arrive(having?: { nothingInstalled: true }): Promise<Visitor>;
}

/** The whole way, once, by real clicks and keys; every step is checked against the bytes in the repository. */
export async function walk({ world, extension, steps }: WalkOptions): Promise<void> {
  const visitors: Visitor[] = [];
  const arrive: Walk['arrive'] = async (having) => {
    const visitor = await launchVisitor(having?.nothingInstalled ? undefined : extension);
    visitors.push(visitor);
    return visitor;
  };
  try {
    const parts = [walkCorrecting, walkModerating, walkBatching, walkNothingInstalled, walkInspecting];
    for (const part of parts) await part({ world, steps, arrive });
  } finally {
    await Promise.all(visitors.map((visitor) => visitor.close()));
  }
}
