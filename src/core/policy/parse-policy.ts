import type * as z from 'zod/mini';
import { type Policy, policySchema } from './policy.ts';
import {
  isPolicyProblemReason,
  type PolicyPlace,
  type PolicyProblem,
  type PolicyProblemReason,
  type PolicyWarning,
} from './problem.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';

/** A policy with what is odd in it, or why there is none. */
export type ParsedPolicy = ReadPolicy | { problems: PolicyProblem[] };

export interface ReadPolicy {
  policy: Policy;
  warnings: PolicyWarning[];
  /** Where a member stands, named as in `['files', 0, 'key']`. */
  placeOf(path: readonly PropertyKey[]): PolicyPlace;
}

type Issue = z.core.$ZodIssue;
type UnknownMembers = Extract<Issue, { code: 'unrecognized_keys' }>;

/** A person repairs one after the other; the rest often follows from the first. */
const MOST = 20;

/**
 * Reads the text, or the bytes, of `.emendata.yml`. Members that this version does not know are warned about and left out;
 * anything else that is wrong makes it no policy, because a wish that is half understood would be half kept.
 */
export function parsePolicy(source: string | Uint8Array): ParsedPolicy {
  const read = readYaml(source);
  if ('problems' in read) return read;
  const { placeOf } = read;
  const checked = policySchema.safeParse(read.value);
  if (checked.success) return { policy: checked.data, warnings: samePaths(checked.data, read), placeOf };
  const unknown = checked.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  const wrong = checked.error.issues.filter((issue) => issue.code !== 'unrecognized_keys');
  if (wrong.length > 0) return { problems: wrong.slice(0, MOST).map((issue) => toProblem(issue, read)) };
  const policy = policySchema.parse(without(read.value, unknown));
  return { policy, warnings: [...unknownMembers(unknown, read), ...samePaths(policy, read)], placeOf };
}

function toProblem(issue: Issue, read: ReadYaml): PolicyProblem {
  const place = read.placeOf(issue.path);
  const value = valueAt(read.value, issue.path);
  if (value === undefined) return { ...place, reason: 'missing', value: String(issue.path.at(-1)) };
  if (value === null || value === '') return { ...place, reason: 'empty', value: '' };
  return { ...place, reason: toReason(issue), value: typeof value === 'string' ? value.slice(0, 200) : '' };
}

/** The schema's messages are reasons. */
function toReason({ message }: Issue): PolicyProblemReason {
  if (isPolicyProblemReason(message)) return message;
  throw new TypeError(`The schema of the policy has no reason for "${message}"`);
}

function unknownMembers(issues: readonly UnknownMembers[], read: ReadYaml): PolicyWarning[] {
  const paths = issues.flatMap(({ path, keys }) => keys.map((key) => [...path, key]));
  return paths.slice(0, MOST).map((path) => ({
    ...read.placeOf(path),
    reason: 'unknown-member',
    value: String(path.at(-1)).slice(0, 200),
  }));
}

/** Of two entries for one path the second never counts. */
function samePaths({ files }: Policy, read: ReadYaml): PolicyWarning[] {
  const first = new Map(files.map(({ path }, index) => [path, index] as const).toReversed());
  const repeated = [...files.entries()].filter(([index, { path }]) => first.get(path) !== index);
  return repeated.slice(0, MOST).map(([index, { path }]) => ({
    ...read.placeOf(['files', index, 'path']),
    reason: 'same-path',
    value: path,
  }));
}

/** A copy of the value that lacks these members. */
function without(value: unknown, issues: readonly UnknownMembers[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { path, keys } of issues) {
    const holder = valueAt(copy, path);
    if (isObject(holder)) for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  return copy;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (held, step) => (isObject(held) && Object.hasOwn(held, step) ? Reflect.get(held, step) : undefined),
    value,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
