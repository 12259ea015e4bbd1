import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { PACKAGES_FOLDER, type Archive } from './make-archives.ts';

/**
 * Does what a reviewer does: unpacks the sources in an empty folder, runs `npm ci` and `npm run package` there, and returns the names of the
 * archives that came out with other bytes. Needs the registry; takes a minute or two.
 */
export async function findDifferences(archives: readonly Archive[]): Promise<string[]> {
  const sources = archives.find(({ name }) => name.endsWith('-sources.zip'));
  if (sources === undefined) throw new Error('There is no archive of the sources.');
  const folder = await mkdtemp(join(tmpdir(), 'emendata-rebuild-'));
  try {
    await unpack(await readFile(sources.path), folder);
    for (const args of [
      ['ci', '--no-audit', '--no-fund'],
      ['run', 'package'],
    ])
      await promisify(execFile)('npm', args, { cwd: folder, env: plainEnvironment(), maxBuffer: 1 << 26 });
    const differs = archives.map(async ({ name, sha256 }) => {
      const again = await readFile(join(folder, PACKAGES_FOLDER, name));
      return createHash('sha256').update(again).digest('hex') === sha256 ? [] : [name];
    });
    return (await Promise.all(differs)).flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the files of a zip into a folder. */
export async function unpack(archive: Uint8Array, folder: string): Promise<void> {
  for (const [path, content] of Object.entries(unzipSync(archive))) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** What this command was started with must not reach the other build: it would find our tools instead of its own. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_)/i.test(name) && name !== 'INIT_CWD',
  );
  const path = (process.env.PATH ?? '').split(':').filter((each) => !each.includes('node_modules'));
  return { ...Object.fromEntries(inherited), PATH: path.join(':') };
}
