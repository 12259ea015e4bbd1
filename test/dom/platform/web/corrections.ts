import type { Draft } from '../../../../src/core/draft.ts';
import { draftOf, startSession } from '../../workbench/dataset/airfields.ts';

/** A draft for the airfields, in which the first records have these names. */
export function draftWith(...names: string[]): Draft {
  const session = startSession();
  names.forEach((name, record) => session.change((document) => document.setCell(record, 1, name)));
  return draftOf(session);
}
