import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { NothingToSendError } from '../../../src/deliver/nothing-to-send.ts';
import { PolicyError } from '../../../src/deliver/policy-error.ts';
import { readNewest, type NewestFile } from '../../../src/deliver/without-account/read-newest.ts';
import { ConflictError } from '../../../src/forges/forge.ts';
import { correct, CORRECTED, FILE, PATH, replaced, sourceOf } from '../forges/correction.ts';
import type { ForgeUnderTest } from '../forges/forge-under-test.ts';
import { startGithub } from '../forges/github.ts';

let forge: ForgeUnderTest;
let repository: string;
let names = 0;

beforeAll(async () => {
  forge = await startGithub();
});

afterAll(() => forge?.close());

beforeEach(async () => {
  repository = await forge.createRepository({ name: `newest-${(names += 1)}`, files: { [PATH]: FILE } });
});

/** What somebody without a token hands over, who corrected FILE. */
async function newest(ref = 'main'): Promise<NewestFile> {
  const patch = correct(sourceOf(forge, repository, { ref }), FILE);
  if (patch.source.kind !== 'forge') throw new Error('It is of a forge');
  const request = { patch: { ...patch, source: patch.source }, forge: forge.client() };
  return readNewest({ ...request, signal: AbortSignal.timeout(30_000) });
}

/** What `git apply` makes of a file with a diff. */
function applied(bytes: Uint8Array, diff: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'emendata-apply-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, PATH);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  execFileSync('git', ['apply', '-'], { cwd: folder, input: diff });
  return readFileSync(file);
}

test('the corrected file differs in the cell alone, and the diff makes the same of it', async () => {
  const { bytes, diff, place, contact } = await newest();
  expect(Buffer.from(bytes)).toEqual(Buffer.from(CORRECTED));
  expect(Buffer.from(applied(FILE, diff))).toEqual(Buffer.from(CORRECTED));
  expect(place).toEqual({ host: forge.host, repository, ref: 'main', path: PATH });
  expect(contact).toBeUndefined();
});

test('a file that moved elsewhere is handed over as it is now', async () => {
  const moved = replaced(FILE, 'Meadow Lake', 'Meadow Lane');
  await forge.push(repository, 'main', PATH, moved);
  const { bytes, diff } = await newest('HEAD');
  expect(Buffer.from(bytes)).toEqual(Buffer.from(replaced(CORRECTED, 'Meadow Lake', 'Meadow Lane')));
  expect(Buffer.from(applied(moved, diff))).toEqual(Buffer.from(bytes));
});

test('the publisher’s address is found', async () => {
  await forge.push(
    repository,
    'main',
    '.emendata.yml',
    'version: 1\nfiles: [{path: "**/*.csv"}]\ncontact: {email: data@city.example}\n',
  );
  expect((await newest()).contact).toBe('data@city.example');
});

test('what could not be sent is not handed over', async () => {
  await forge.push(repository, 'main', PATH, CORRECTED);
  await expect(newest()).rejects.toThrow(NothingToSendError);
  await forge.push(repository, 'main', PATH, replaced(FILE, '"Thigpen "', 'Thigpin'));
  await expect(newest()).rejects.toThrow(ConflictError);
  await forge.push(repository, 'main', '.emendata.yml', 'version: 1\nfiles: []\n');
  await expect(newest()).rejects.toThrow(PolicyError);
});
