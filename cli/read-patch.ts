import { InvalidPatchError, parsePatch } from '../src/core/patch/parse-patch.ts';
import type { Patch } from '../src/core/patch/patch.ts';
import { unreadable } from './exit.ts';
import { readBytes } from './files.ts';

/** The patch in a file. Throws CliError when there is none or it contradicts itself. */
export async function readPatch(path: string): Promise<Patch> {
  const bytes = await readBytes(path);
  try {
    return parsePatch(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    if (error instanceof InvalidPatchError)
      throw unreadable(`${path}: it is no valid patch: ${error.message}`);
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw unreadable(`${path}: it is no JSON`);
    throw error;
  }
}
