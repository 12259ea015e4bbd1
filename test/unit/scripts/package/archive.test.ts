import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archiveOf, filesIn } from '../../../../scripts/package/archive.ts';
import { unpack } from '../../../../scripts/package/rebuild.ts';

const FILES: Record<string, string> = { 'b.txt': 'b', 'a/é 1.txt': 'a'.repeat(9_000), 'a/b/empty': '' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emendata-archive-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes the files in this order, as if they were last changed then. */
async function write(name: string, paths: readonly string[], changed: Date): Promise<string> {
  for (const path of paths) {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, FILES[path] ?? '');
    await utimes(file, changed, changed);
  }
  return join(folder, name);
}

test('equal files make equal bytes: in another folder, another order, another year, another time zone', async () => {
  const names = Object.keys(FILES);
  const one = await write('one', names, new Date('2001-01-01T00:00:00Z'));
  const other = await write('other', names.toReversed(), new Date('2026-07-07T12:34:56Z'));
  const first = await archiveOf(one, await filesIn(one));
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  try {
    expect(await archiveOf(other, (await filesIn(other)).toReversed())).toEqual(first);
  } finally {
    process.env.TZ = zone;
  }
  expect(Buffer.from(first).toString('latin1')).not.toContain(folder);
});

test('what is unpacked makes the same archive', async () => {
  const before = await write('before', Object.keys(FILES), new Date());
  const archive = await archiveOf(before, await filesIn(before));
  const after = join(folder, 'after');
  await unpack(archive, after);
  expect((await filesIn(after)).toSorted()).toEqual(Object.keys(FILES).toSorted());
  expect(await readFile(join(after, 'a/é 1.txt'), 'utf8')).toBe(FILES['a/é 1.txt']);
  expect(await archiveOf(after, await filesIn(after))).toEqual(archive);
});

test('one other byte makes another archive', async () => {
  const place = await write('place', Object.keys(FILES), new Date());
  const before = await archiveOf(place, await filesIn(place));
  await writeFile(join(place, 'b.txt'), 'c');
  expect(await archiveOf(place, await filesIn(place))).not.toEqual(before);
});

test('a link is refused, for it leads out of the folder', async () => {
  const place = await write('linked', ['b.txt'], new Date());
  await symlink('/etc/hostname', join(place, 'link'));
  await expect(filesIn(place)).rejects.toThrow('link is no file');
});
