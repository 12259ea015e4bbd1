import type { InferredSchema } from '../../core/schema/infer-schema.ts';
import { fieldOf } from '../../core/schema/field-of.ts';
import { said } from '../../core/schema/read/said.ts';
import type { Field, TableSchema } from '../../core/schema/table-schema.ts';

/** What the person corrected, by column. */
export type OwnFields = ReadonlyMap<string, Partial<Field>>;

interface Known {
  beside: TableSchema | undefined;
  inferred: InferredSchema;
  own: OwnFields;
}

/** The schema that people see: what is written down counts before what was inferred, and their own corrections before both. */
export function effectiveSchema({ beside, inferred, own }: Known): TableSchema {
  const base = beside ?? inferred.schema;
  const unnamed = inferred.schema.fields.filter(({ name }) => fieldOf(beside, name) === undefined);
  const fields = beside === undefined ? base.fields : [...base.fields, ...unnamed];
  return { ...base, fields: fields.map((field) => corrected(field, own)) };
}

/** The schema that is proposed: columns that nobody wrote down join it when the person corrected them. */
export function proposedSchema({ beside, inferred, own }: Known): TableSchema {
  if (beside === undefined) return effectiveSchema({ beside, inferred, own });
  const joining = inferred.schema.fields.filter(
    ({ name }) => own.has(name) && fieldOf(beside, name) === undefined,
  );
  return { ...beside, fields: [...beside.fields, ...joining].map((field) => corrected(field, own)) };
}

/** A field that nothing was corrected of stays the very same: what is compiled for it stays, too. */
function corrected(field: Field, own: OwnFields): Field {
  const part = own.get(field.name);
  return part === undefined ? field : said({ ...field, ...part });
}
