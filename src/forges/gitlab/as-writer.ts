import { StatusError } from '../common/status-error.ts';
import { ForgeError } from '../forge.ts';
import type { Api } from './api.ts';
import { mayWrite } from './maintained.ts';

/**
 * Does something that needs push right on a project that can be read. The forge says 401, 403 or 404 to who may not write;
 * somebody who lost the right a moment ago is told so instead.
 */
export async function asWriter<T>(api: Api, repository: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isRefused = error instanceof StatusError && [401, 403, 404].includes(error.status);
    if (!isRefused || error.reason === 'rate-limited' || (await mayWrite(api, repository))) throw error;
    throw new ForgeError('forbidden', `This account may not write to ${repository}`);
  }
}
