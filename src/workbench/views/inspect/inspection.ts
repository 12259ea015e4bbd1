import { findErrors } from '../../../core/table/errors/find-errors.ts';
import type { FoundErrors } from '../../../core/table/errors/gathering.ts';
import { profileTable } from '../../../core/table/profile/profile-table.ts';
import type { TableProfile } from '../../../core/table/profile/profile.ts';
import { checkInSlices, type TableProblems } from '../../../core/table/validate/check-records.ts';
import type { TableSchema } from '../../../core/schema/table-schema.ts';
import type { Session } from '../../dataset/session.ts';

/** What was seen in a dataset as it was at one moment. */
export interface Inspection {
  /** Of the document that was looked at. */
  revision: number;
  schema: TableSchema | undefined;
  profile: TableProfile;
  errors: FoundErrors;
  /** Undefined when nothing is known of what the columns mean. */
  problems: TableProblems | undefined;
}

/** How far the work is. */
export interface Stage {
  name: 'profile' | 'errors' | 'schema';
  /** 0 to 1 of this stage. */
  share: number;
}

/** The table was changed while it was looked at: what was seen so far belongs to two tables. */
export class TableChangedError extends Error {
  override name = 'TableChangedError';
}

/** Looks through a dataset in slices of a few milliseconds. Throws TableChangedError when it changes meanwhile. */
export function* inspect({ document, dataset }: Session, schema?: TableSchema): Generator<Stage, Inspection> {
  const { revision } = document;
  function* staged<Result>(name: Stage['name'], work: Generator<number, Result>): Generator<Stage, Result> {
    for (;;) {
      if (document.revision !== revision) throw new TableChangedError();
      const step = work.next();
      if (step.done === true) return step.value;
      yield { name, share: step.value };
    }
  }
  const profile = yield* staged('profile', profileTable(document, schema));
  const errors = yield* staged('errors', findErrors(document, profile, { schema, key: dataset.key }));
  const problems = schema && (yield* staged('schema', checkInSlices(document, schema)));
  return { revision, schema, profile, errors, problems };
}
