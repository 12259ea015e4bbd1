import { UnencodableError } from '../../core/csv/errors.ts';
import type { Words } from '../../i18n/words.ts';

/**
 * Does something to a document; returns why it cannot be, in the reader's language, when the file has no
 * way to hold it. Nothing has changed then.
 */
export function attempt(work: () => void, words: Words): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof UnencodableError)) throw error;
    return refusal(error, words);
  }
}

function refusal(error: UnencodableError, { editor }: Words): string {
  const characters = error.characters.map(({ character }) => JSON.stringify(character)).join(' ');
  const reason = {
    encoding: () => editor.unencodable(characters, error.encoding),
    dialect: () => editor.unwritable(characters),
    'broken-quote': () => editor.brokenQuote,
  }[error.reason]();
  return error.suggestion === undefined ? reason : `${reason} ${editor.suggestion(error.suggestion)}`;
}
