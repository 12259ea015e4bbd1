import { expect, test } from 'vitest';
import {
  forgetCounting,
  settleCounting,
  wishCounting,
  type CountPorts,
} from '../../../src/background/counting.ts';

const TOWN = 'https://town.example/*';
const ALL = '*://*/*';

/** A browser in which the person allows what is in `allowed`. */
function browserWith(allowed: Set<string>) {
  let wished: readonly string[] = [];
  const state = { counted: [] as readonly string[], givenBack: [] as string[] };
  const ports: CountPorts = {
    wished: async () => wished,
    setWished: async (patterns) => void (wished = patterns),
    isAllowed: async (pattern) => allowed.has(pattern),
    async giveBack(patterns) {
      state.givenBack.push(...patterns);
      for (const pattern of patterns) allowed.delete(pattern);
    },
    countOn: async (patterns) => void (state.counted = patterns),
  };
  return { ports, state };
}

test('nothing is counted before the person allowed it, and all of it once they did', async () => {
  const allowed = new Set<string>();
  const { ports, state } = browserWith(allowed);
  await wishCounting(ports, [TOWN]);
  expect(state.counted).toEqual([]);
  allowed.add(TOWN);
  await settleCounting(ports);
  expect(state.counted).toEqual([TOWN]);
});

test('who says never gives the permission back', async () => {
  const { ports, state } = browserWith(new Set([ALL]));
  await wishCounting(ports, [ALL]);
  expect(state.counted).toEqual([ALL]);
  await wishCounting(ports, []);
  expect(state).toEqual({ counted: [], givenBack: [ALL] });
});

test('a permission that the person takes back in the browser ends it, and another one goes on', async () => {
  const allowed = new Set([TOWN, 'https://lake.example/*']);
  const { ports, state } = browserWith(allowed);
  await wishCounting(ports, [...allowed]);
  allowed.delete(TOWN);
  await settleCounting(ports);
  expect(state.counted).toEqual(['https://lake.example/*']);
});

test('a permission that was taken back and is given again for something else does not count pages', async () => {
  const allowed = new Set([TOWN, ALL]);
  const { ports, state } = browserWith(allowed);
  await wishCounting(ports, [TOWN, ALL]);
  allowed.delete(TOWN);
  await forgetCounting(ports, [TOWN]);
  allowed.add(TOWN);
  await settleCounting(ports);
  expect(state.counted).toEqual([ALL]);
});
