import * as z from 'zod/mini';
import { fileSourceSchema, forgeSourceSchema, urlSourceSchema } from '../source.ts';

/**
 * Patch v1: a correction as data. `docs/patch-format.md` is the specification, this schema its code.
 *
 * A patch is small, says what the contributor saw (`before`) next to what they propose (`after`), and
 * addresses records by number, key and hash, so that it can be re-read against a file that moved.
 */
const text = z.string().check(z.maxLength(1_000_000));
const note = z.optional(z.string().check(z.maxLength(5_000)));
const evidence = z.optional(z.url({ protocol: /^https?$/ }));
const digest = z.string().check(z.regex(/^[0-9a-f]{32}$/));
/** Values of a record by column name (see `columnNames`). */
const values = z.record(z.string(), text);

/**
 * How many records that equal this one in every cell the patch leaves in the file, besides those it inserts; told of
 * records without a key, where a missing one means none.
 */
const twins = z.optional(z.int().check(z.minimum(1)));

/** Where a record is: three answers, so that two of them may be wrong. */
export const addressSchema = z.object({
  /** 1 for the first record after the header, in the version the contributor saw. */
  record: z.int().check(z.minimum(1)),
  /** The record's values in the patch's key columns; null when the dataset has no key. */
  key: z.nullable(values),
  /** `recordHash` of all its values in that version. */
  hash: digest,
  /** The same hash with '' in the columns that the patch names in `without`. */
  rest: z.optional(digest),
});

const remark = { note, evidence };
export const setSchema = z.object({
  op: z.literal('set'),
  at: addressSchema,
  column: text,
  before: text,
  after: text,
  twins,
  ...remark,
});
/** `at` is the record it follows; null for the first place in the file. */
export const insertSchema = z.object({
  op: z.literal('insert'),
  at: z.nullable(addressSchema),
  after: values,
  twins,
  ...remark,
});
export const deleteSchema = z.object({
  op: z.literal('delete'),
  at: addressSchema,
  before: values,
  twins,
  ...remark,
});
/** `follows` is the column that it comes after; null for the first place in the table. Its cells are empty. */
export const addColumnSchema = z.object({
  op: z.literal('add-column'),
  column: text,
  follows: z.nullable(text),
  ...remark,
});
/** `after` is the new label. All other changes speak of the column by its old name. */
export const renameColumnSchema = z.object({
  op: z.literal('rename-column'),
  column: text,
  after: text,
  ...remark,
});
/** `hash` is the `columnHash` of the values that the contributor saw go. */
export const deleteColumnSchema = z.object({
  op: z.literal('delete-column'),
  column: text,
  hash: digest,
  ...remark,
});
/** `follows` is a column that does not move itself; null for the first place in the table. */
export const moveColumnSchema = z.object({
  op: z.literal('move-column'),
  column: text,
  follows: z.nullable(text),
  ...remark,
});
export const changeSchema = z.discriminatedUnion('op', [
  setSchema,
  insertSchema,
  deleteSchema,
  addColumnSchema,
  renameColumnSchema,
  deleteColumnSchema,
  moveColumnSchema,
]);

/**
 * The dialect the contributor's copy was read with, so that a reader with other defaults sees the same table. The parts that
 * may be missing are so in patches of before they were told; a reader guesses them then.
 */
const dialectSchema = z.object({
  encoding: z.string(),
  delimiter: z.string(),
  quote: z.enum(['"', "'", '']),
  header: z.boolean(),
  /** How a quote within quotes is written. */
  escape: z.optional(z.enum(['doubled', 'backslash'])),
  /** What lines begin with that are no records; empty when all are. */
  comment: z.optional(z.enum(['', '#'])),
  /** Lines before the table. */
  skip: z.optional(z.int().check(z.minimum(0))),
  /** Rows of column names; 0 without a header. */
  headerRows: z.optional(z.int().check(z.minimum(0))),
});
/** The version the contributor saw. */
const version = { commit: z.optional(z.string()), blob: z.optional(z.string()), dialect: dialectSchema };
export const patchSourceSchema = z.discriminatedUnion('kind', [
  z.extend(forgeSourceSchema, version),
  z.extend(urlSourceSchema, version),
  z.extend(fileSourceSchema, version),
]);

export const patchSchema = z.object({
  emendata: z.literal(1),
  /** `patchId`: SHA-256 in hex of what the patch asks for; the same correction has the same id. */
  id: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  source: patchSourceSchema,
  /** Names of the key columns; empty when records have no key. */
  key: z.array(z.string()),
  /** The labels of the columns in the version the contributor saw, '' for each without one; needed to change columns. */
  columns: z.optional(z.array(text).check(z.maxLength(100_000))),
  /** Columns that `rest` and `twins` leave out: those that the patch deletes, or did before some of its changes were refused. */
  without: z.optional(z.array(text).check(z.minLength(1))),
  changes: z.array(changeSchema).check(z.minLength(1), z.maxLength(10_000)),
  /** SPDX identifier under which the contributor gives the change. */
  license: z.string(),
  /** BCP 47 tag of the language the contributor used. */
  lang: z.string(),
  reporter: z.optional(z.object({ name: z.string().check(z.maxLength(200)) })),
  /** Address of the page where the error was seen. */
  page: z.optional(z.url({ protocol: /^https?$/ })),
  /** RFC 3339, UTC. */
  created: z.iso.datetime(),
});

export type RecordAddress = z.infer<typeof addressSchema>;
export type SetChange = z.infer<typeof setSchema>;
export type InsertChange = z.infer<typeof insertSchema>;
export type DeleteChange = z.infer<typeof deleteSchema>;
export type AddColumnChange = z.infer<typeof addColumnSchema>;
export type RenameColumnChange = z.infer<typeof renameColumnSchema>;
export type DeleteColumnChange = z.infer<typeof deleteColumnSchema>;
export type MoveColumnChange = z.infer<typeof moveColumnSchema>;
export type Change = z.infer<typeof changeSchema>;
/** A change of the columns themselves, for which records have no address. */
export type ColumnChange = Extract<Change, { op: `${string}-column` }>;
export type RecordChange = Exclude<Change, ColumnChange>;
export type PatchSource = z.infer<typeof patchSourceSchema>;
export type Patch = z.infer<typeof patchSchema>;
