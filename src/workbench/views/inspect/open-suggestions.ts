import type { Suggestion } from '../../../core/table/errors/suggestion.ts';
import type { Session } from '../../dataset/session.ts';

/** What was marked as no error, by session: it stays so when the table is looked at again. */
const dismissed = new WeakMap<Session, Set<string>>();

/** A name that a suggestion keeps when the table is looked at again. */
export function suggestionName(
  { kind, column, current, beside, why }: Suggestion,
  { document }: Session,
): string {
  const name = column === undefined ? '' : document.columns[column];
  return JSON.stringify([kind, name, current, beside?.current, 'first' in why ? why.first : undefined]);
}

/** Marks suggestions as no errors. */
export function dismiss(suggestions: readonly Suggestion[], session: Session): void {
  const names = dismissed.get(session) ?? new Set<string>();
  for (const suggestion of suggestions) names.add(suggestionName(suggestion, session));
  dismissed.set(session, names);
}

/** Takes all such marks back. */
export function showDismissed(session: Session): void {
  dismissed.delete(session);
}

/** Was it marked as no error? */
export function isDismissed(suggestion: Suggestion, session: Session): boolean {
  return dismissed.get(session)?.has(suggestionName(suggestion, session)) === true;
}

/** Does a record still have what a suggestion says? Where it was corrected, it has not. */
function isOpenIn(suggestion: Suggestion, record: number, { document }: Session): boolean {
  const { column, current, beside } = suggestion;
  if (record >= document.length) return false;
  if (column === undefined) return saysTheSame(suggestion, record, document);
  if (document.cell(record, column) !== current) return false;
  return beside === undefined || document.cell(record, beside.column) === beside.current;
}

/** Does any record still have what a suggestion says? */
export function isOpen(suggestion: Suggestion, session: Session): boolean {
  return suggestion.records.some((record) => isOpenIn(suggestion, record, session));
}

/** The records, of those a suggestion names, that still have what it says. */
export function openRecords(suggestion: Suggestion, session: Session): number[] {
  return suggestion.records.filter((record) => isOpenIn(suggestion, record, session));
}

function saysTheSame({ why }: Suggestion, record: number, document: Session['document']): boolean {
  if (!('first' in why) || why.first >= document.length) return false;
  if (why.kind === 'repeated-key') return true;
  const [values, first] = [document.values(record), document.values(why.first)];
  return values.every((value, column) => value === first[column]);
}
