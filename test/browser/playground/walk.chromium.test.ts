import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSteps } from '../../../playground/walk/step.ts';
import { walk } from '../../../playground/walk/walk.ts';
import { createWorld, type World } from '../../../playground/world.ts';
import { builtExtension } from '../../support/extension.ts';
import { builtSite } from '../../support/site.ts';

let world: World;
let folder: string;

beforeAll(async () => {
  world = await createWorld({ site: builtSite() });
  folder = await mkdtemp(join(tmpdir(), 'emendata-walk-'));
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/* Two dozen screens one after the other: a minute on an idle machine. */
test(
  'the headless walk of `npm start` holds at every step and leaves a picture of each screen',
  { timeout: 300_000 },
  async () => {
    const steps = await createSteps(folder);
    await walk({ world, extension: builtExtension(), steps });
    expect(steps.done).toBeGreaterThanOrEqual(24);
    expect(await readdir(folder)).toHaveLength(24);
  },
);
