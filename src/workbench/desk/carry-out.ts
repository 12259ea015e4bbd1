import type { Decision } from '../../core/decision.ts';
import type { Forge } from '../../forges/forge.ts';
import { acceptTogether } from '../../moderate/accept-together.ts';
import { decide } from '../../moderate/decide.ts';
import type { DecideStep } from '../../moderate/decided.ts';
import type { Together } from '../../moderate/together.ts';

interface CarryOutOptions {
  forge: Forge;
  /** `done` of the proposals are through this step. */
  onProgress(step: DecideStep, done: number): void;
  signal: AbortSignal;
}

/** Carries decisions out: a single one as it is, several of a repository as one commit a file. Decisions that say nothing are left alone. */
export async function carryOut(decisions: readonly Decision[], options: CarryOutOptions): Promise<Together> {
  const telling = decisions.filter(saysSomething);
  const [only, ...others] = telling;
  if (only && others.length === 0) return carryOutOne(only, options);
  const results: Together[] = [];
  for (const [, ofRepository] of Map.groupBy(telling, ({ repository }) => repository))
    results.push(await acceptTogether({ ...options, decisions: ofRepository }));
  return {
    commits: results.flatMap(({ commits }) => commits),
    decided: results.flatMap(({ decided }) => decided),
    left: results.flatMap(({ left }) => left),
  };
}

/** Whether a decision accepts or refuses anything. */
export function saysSomething({ files }: Decision): boolean {
  return files.some(({ accepted, refused }) => accepted.length + refused.length > 0);
}

async function carryOutOne(
  decision: Decision,
  { forge, onProgress, signal }: CarryOutOptions,
): Promise<Together> {
  const decided = await decide({ forge, decision, onStep: (step) => onProgress(step, 0), signal });
  return { commits: decided.commits, decided: [decided], left: [] };
}
