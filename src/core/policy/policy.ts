import * as z from 'zod/mini';

/** Where the policy stands in a repository. */
export const POLICY_PATH = '.emendata.yml';

/** Everything a change can ask for. */
export const OPERATIONS = [
  'set',
  'insert',
  'delete',
  'add-column',
  'rename-column',
  'delete-column',
  'move-column',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Scalars of the policy are text, whatever they look like: a column may be called `2020`, `no` or `null`. */
function text(longest: number) {
  return z.string('expected-text').check(z.minLength(1, 'empty'), z.maxLength(longest, 'too-long'));
}

function list<T extends z.ZodMiniType>(item: T) {
  return z.array(item, 'expected-list').check(z.maxLength(1_000, 'too-many'));
}

const column = text(1_000);
const email = text(254).check(z.regex(/^[^\s<>"(),:;@]+@[\w.-]+$/, 'bad-email'));
const license = text(100).check(z.regex(/^[\w.+-]+$/, 'bad-license'));
const language = text(35).check(z.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'bad-language'));
/** A login, or a team as `@organisation/team`. */
const moderator = text(200).check(z.regex(/^[\w.-]+$|^@[\w.-]+\/[\w.-]+$/, 'bad-moderator'));
const words = text(2_000);

/** A path inside the repository; `*`, `**` and `?` are wildcards. */
const path = text(1_000).check(
  z.refine((value) => !/[\\\p{Cc}]/u.test(value) && value.split('/').every(isSegment), 'bad-path'),
);
function isSegment(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..';
}

export const fileEntrySchema = z.strictObject(
  {
    path,
    key: z.optional(list(column)),
    locked: z.optional(list(column)),
    allow: z.optional(list(z.enum(OPERATIONS, 'unknown-operation'))),
    /** What the columns mean: a Table Schema, a data package or CSVW metadata in the same repository. */
    schema: z.optional(path),
  },
  'expected-map',
);

export const policySchema = z.strictObject(
  {
    version: z.pipe(
      z.literal('1', 'unknown-version'),
      z.transform(() => 1 as const),
    ),
    files: list(fileEntrySchema),
    moderation: z.optional(z.strictObject({ moderators: z.optional(list(moderator)) }, 'expected-map')),
    reply: z.optional(
      z.strictObject(
        {
          languages: z.optional(list(language)),
          thanks: z.optional(z.union([words, z.record(language, words)], 'expected-words')),
        },
        'expected-map',
      ),
    ),
    license: z.optional(license),
    contact: z.optional(
      /* GitLab's Service Desk makes an issue of each mail: no account is needed. */
      z.strictObject({ email: z.optional(email), service_desk: z.optional(email) }, 'expected-map'),
    ),
  },
  'expected-map',
);

/** What a publisher wishes, as `.emendata.yml` says it. */
export type Policy = z.infer<typeof policySchema>;
/** What it says of one file, or of all that match a pattern. */
export type FileEntry = z.infer<typeof fileEntrySchema>;
