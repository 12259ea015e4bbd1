import { UnencodableError } from '../../core/csv/errors.ts';
import type { Words } from '../../i18n/words.ts';
import type { Session } from '../dataset/session.ts';

/** Sets a cell; returns why it cannot be, in the reader's language, when the file's encoding lacks a character. */
export function editCell(
  session: Session,
  { record, column }: { record: number; column: number },
  value: string,
  words: Words,
): string | undefined {
  try {
    session.change((document) => document.setCell(record, column, value));
    return undefined;
  } catch (error) {
    if (!(error instanceof UnencodableError)) throw error;
    return refusal(error, words);
  }
}

function refusal(error: UnencodableError, { editor }: Words): string {
  const characters = error.characters.map(({ character }) => JSON.stringify(character)).join(' ');
  const reason =
    error.reason === 'encoding'
      ? editor.unencodable(characters, error.encoding)
      : editor.unwritable(characters);
  return error.suggestion === undefined ? reason : `${reason} ${editor.suggestion(error.suggestion)}`;
}
