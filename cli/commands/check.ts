import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { type Policy, POLICY_PATH } from '../../src/core/policy/policy.ts';
import { rulesFor } from '../../src/core/policy/rules.ts';
import { changeVerdict } from '../check/change-verdict.ts';
import { policyVerdict } from '../check/policy-verdict.ts';
import { toText } from '../check/print.ts';
import { findBase, findChanged, readAt, requireClone, rootFolder } from '../check/repository.ts';
import { findTables, tableVerdict } from '../check/table-verdict.ts';
import { type Verdict, worst } from '../check/verdict.ts';
import { type Command, type Invocation, jsonOption } from '../command.ts';
import { CliError, EXIT, usageError } from '../exit.ts';
import { placeOf, readBytes } from '../files.ts';
import { sayPolicyProblem } from '../say-policy-problem.ts';

/** `check [FILE…]`: do tables open, does the policy hold, does a change honour it? */
export const checkCommand: Command = {
  name: 'check',
  summary:
    'open each file or say why not, and say what is odd in it; check the policy, and changes against it',
  operands: '[FILE…]',
  count: { min: 0, max: Number.POSITIVE_INFINITY },
  options: {
    policy: {
      argument: 'FILE',
      description: `the policy; ${POLICY_PATH} in the root of the repository without it`,
    },
    since: {
      argument: 'REF',
      description: 'check what changed in the clone since it departed from this commit',
    },
    base: { argument: 'OLD', description: 'check the change from this version of a file …' },
    head: { argument: 'NEW', description: '… to this one …' },
    path: { argument: 'PATH', description: '… against what the policy says of this path' },
    ...jsonOption,
  },
  details: `Without FILE: every .csv and .tsv file in this folder and below, hidden folders and node_modules aside, and the policy.
With --since, the policy at that commit counts, so that no change allows itself; files that it does not list may change.`,
  async run(invocation) {
    const { stdout, has, say } = invocation;
    const verdicts: Verdict[] = [];
    for await (const verdict of verdictsFor(invocation)) {
      verdicts.push(verdict);
      if (!has('json')) await stdout.write(toText(verdict));
    }
    if (has('json')) await stdout.json(verdicts);
    if (verdicts.length === 0) say('emendata: there is nothing to check here');
    return worst(verdicts);
  },
};

function verdictsFor(invocation: Invocation): AsyncIterable<Verdict> {
  const { value, operands } = invocation;
  const [since, ...versions] = ['since', 'base', 'head', 'path'].map(value);
  const given = versions.filter((version) => version !== undefined);
  if (given.length > 0 && given.length < versions.length)
    throw usageError('--base, --head and --path go together');
  const modes = [since, given[0], operands[0]].filter((mode) => mode !== undefined);
  if (modes.length > 1) throw usageError('--since, --base and FILE exclude each other');
  if (since !== undefined) return checkSince(since, value('policy'));
  return given.length > 0 ? checkVersions(invocation) : checkFiles(invocation);
}

async function* checkFiles({ operands, value }: Invocation): AsyncGenerator<Verdict> {
  const root = rootFolder();
  const policy = value('policy') ?? standardPolicy(root);
  if (policy !== undefined) yield policyVerdict(policy, root);
  const isPolicyOnly = value('policy') !== undefined && operands.length === 0;
  const files = operands.length > 0 || isPolicyOnly ? operands : await findTables('.');
  for (const file of files) yield tableVerdict(file);
}

async function* checkVersions({ value }: Invocation): AsyncGenerator<Verdict> {
  const path = value('path') ?? '';
  const file = value('policy') ?? standardPolicy(rootFolder());
  if (file === undefined) throw new CliError(EXIT.unreadable, `there is no ${POLICY_PATH} here`);
  const policy = toPolicy(await readBytes(file), file);
  const [before, after] = [await readBytes(value('base') ?? ''), await readBytes(value('head') ?? '')];
  yield changeVerdict({ path, before, after }, rulesFor(policy, path));
}

async function* checkSince(ref: string, given: string | undefined): AsyncGenerator<Verdict> {
  const root = rootFolder();
  requireClone(root);
  const base = await findBase(root, ref);
  const bytes = given === undefined ? await readAt(root, base, POLICY_PATH) : await readBytes(given);
  if (bytes === undefined) return;
  const policy = toPolicy(bytes, given ?? `${ref}:${POLICY_PATH}`);
  for (const path of await findChanged(root, base)) {
    const rules = rulesFor(policy, path);
    const before = rules === undefined ? undefined : await readAt(root, base, path);
    if (before === undefined) continue;
    const place = join(root, path);
    const after = existsSync(place) ? await readBytes(place) : undefined;
    yield changeVerdict({ path, before, after }, rules);
  }
}

/** The path of the policy as a person would type it here. */
function standardPolicy(root: string): string | undefined {
  const place = join(root, POLICY_PATH);
  return existsSync(place) ? relative(placeOf('.'), place) : undefined;
}

function toPolicy(bytes: Uint8Array, name: string): Policy {
  const parsed = parsePolicy(bytes);
  if (!('problems' in parsed)) return parsed.policy;
  const [first] = parsed.problems;
  throw new CliError(EXIT.problem, `${name}:${first === undefined ? '' : sayPolicyProblem(first)}`);
}
