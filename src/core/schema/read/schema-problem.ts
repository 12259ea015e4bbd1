/** Something in a schema that was left out. */
export interface SchemaProblem {
  /** Where, as a path of names: `fields.3.type`. */
  at: string;
  reason:
    /** It is no value that this property can have. */
    | 'bad-value'
    /** A type, or a form of dates, that is not known here. */
    | 'unknown'
    /** Too many to be read. */
    | 'too-many'
    /** Two fields have one name: the first counts. */
    | 'twice';
}

/** A schema and what was left out of it. */
export interface ReadSchema<Schema> {
  schema: Schema;
  problems: readonly SchemaProblem[];
}
