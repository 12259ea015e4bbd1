import type { Words } from '../../../i18n/words.ts';
import { columnRefusal, operationRefusal } from '../../dataset/file-rules.ts';
import type { Session } from '../../dataset/session.ts';
import { refusalText } from '../../policy/refusal-text.ts';

/** Why the publisher keeps a column, or the records where there is none, as they are; undefined when they may be corrected. */
export function refusalOfColumn(
  column: number | undefined,
  session: Session,
  words: Words,
): string | undefined {
  const { dataset, document } = session;
  if (column === undefined) {
    const refusal = operationRefusal('delete', dataset.rules);
    return refusal && refusalText(refusal, 'delete', words);
  }
  const refusal = columnRefusal(document.columns[column] ?? '', dataset.rules);
  return refusal && refusalText(refusal, 'set', words);
}
