import { ForgeError } from '../forge.ts';
import type { Api } from './api.ts';
import { mayWrite } from './maintained.ts';

/**
 * Does something that needs push right on a repository that can be read. The forge says 404 to who may not write;
 * somebody who lost the right a moment ago is told so instead.
 */
export async function asWriter<T>(api: Api, repository: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isHidden = error instanceof ForgeError && error.reason === 'not-found';
    if (!isHidden || (await mayWrite(api, repository))) throw error;
    throw new ForgeError('forbidden', `This account may not write to ${repository}`);
  }
}
