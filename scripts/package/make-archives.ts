import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { buildExtension } from '../build-extension.ts';
import { archiveOf, filesIn } from './archive.ts';
import { sourceFiles } from './source-files.ts';

export interface Archive {
  name: string;
  path: string;
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** Where the archives are, from the root of the repository. */
export const PACKAGES_FOLDER = '.output/packages';

const packageSchema = z.object({ version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)) });

/**
 * Builds the extension for both families of browsers and writes three archives: what the Chromium stores take, what Mozilla's takes, and the sources
 * that make both. Throws when it cannot be built, or when the version is not one that a manifest may have (`1.2.3`).
 */
export async function makeArchives(root: string): Promise<Archive[]> {
  const { version } = packageSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const folder = join(root, PACKAGES_FOLDER);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const write = async (kind: string, content: Uint8Array): Promise<Archive> => {
    const name = `emendata-${version}-${kind}.zip`;
    await writeFile(join(folder, name), content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { name, path: join(folder, name), bytes: content.length, sha256 };
  };
  const archives: Archive[] = [];
  for (const browser of ['chromium', 'firefox'] as const) {
    const built = await buildExtension(browser);
    archives.push(await write(browser, await archiveOf(built, await filesIn(built))));
  }
  archives.push(await write('sources', await archiveOf(root, await sourceFiles(root))));
  return archives;
}
