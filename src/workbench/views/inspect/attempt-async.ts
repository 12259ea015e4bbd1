import { UnencodableError } from '../../../core/csv/errors.ts';
import type { Words } from '../../../i18n/words.ts';
import { attempt } from '../../dataset/attempt.ts';

/** Does something that takes its time to a document; returns what came of it, or in the reader's language why it cannot be. */
export async function attemptAsync<Result>(
  work: () => Promise<Result>,
  words: Words,
): Promise<Result | string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnencodableError)) throw error;
    const refused = attempt(() => {
      throw error;
    }, words);
    return refused ?? '';
  }
}
