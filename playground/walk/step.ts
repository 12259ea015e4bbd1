import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surface } from '../browser/surface.ts';

/** Prints each step of a walk, and counts those that held. */
export interface Steps {
  /** Does one step and says so; what it throws names the step. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Saves what a person sees now as the next picture. */
  picture(surface: Surface, name: string): Promise<void>;
  readonly done: number;
}

/** Returns the steps of a walk whose pictures go to `folder`, which is emptied first. */
export async function createSteps(folder: string): Promise<Steps> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let done = 0;
  let pictures = 0;
  return {
    async step(title, work) {
      const started = Date.now();
      try {
        const result = await work();
        done += 1;
        console.log(`✓ ${done}. ${title} (${Date.now() - started} ms)`);
        return result;
      } catch (error) {
        throw new Error(`${done + 1}. ${title}`, { cause: error });
      }
    },
    async picture(surface, name) {
      pictures += 1;
      await surface.screenshot(join(folder, `${String(pictures).padStart(2, '0')}-${name}.png`));
    },
    get done() {
      return done;
    },
  };
}

/** Fails the step unless it holds. */
export function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(`Expected: ${what}`);
}
