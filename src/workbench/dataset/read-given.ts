import { MAX_BYTES } from './fetch-file.ts';
import { FetchError } from './problem.ts';

/**
 * Returns the bytes of a file that the person brought.
 *
 * @throws {FetchError} when it is too large, or nothing can be read: a folder that was dropped, a file that was moved since.
 */
export async function readGiven(given: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (given.size > MAX_BYTES) throw new FetchError({ kind: 'table', reason: 'huge' });
  try {
    return new Uint8Array(await given.arrayBuffer());
  } catch (error) {
    throw new FetchError({ kind: 'table', reason: 'unreadable' }, { cause: error });
  }
}
