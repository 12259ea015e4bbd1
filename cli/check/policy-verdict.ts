import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isKeyOf } from '../../src/core/patch/diff/match-by-key.ts';
import { parsePolicy, type ReadPolicy } from '../../src/core/policy/parse-policy.ts';
import { rulesFor } from '../../src/core/policy/rules.ts';
import { CliError, EXIT } from '../exit.ts';
import { readBytes } from '../files.ts';
import { openFile } from '../open-file.ts';
import { failedVerdict, findTables } from './table-verdict.ts';
import type { Misfit, Verdict } from './verdict.ts';

/** Whether the policy in a file holds by itself, and fits the files of the repository at `root`. */
export async function policyVerdict(file: string, root: string): Promise<Verdict> {
  try {
    const parsed = parsePolicy(await readBytes(file));
    const problems =
      'problems' in parsed ? parsed.problems : [...parsed.warnings, ...(await findMisfits(parsed, root))];
    return { file, exitCode: problems.length > 0 ? EXIT.problem : EXIT.fine, warnings: [], problems };
  } catch (error) {
    return failedVerdict(file, error);
  }
}

async function findMisfits(read: ReadPolicy, root: string): Promise<Misfit[]> {
  const tables = await findTables(root);
  const misfits: Misfit[] = [];
  for (const [index, { path }] of read.policy.files.entries()) {
    const at = read.placeOf(['files', index, 'path']);
    const paths = /[*?]/.test(path)
      ? tables.filter((table) => rulesFor(read.policy, table)?.entry === path)
      : [path];
    if (paths.length === 0 || !existsSync(join(root, paths[0] ?? '')))
      misfits.push({ ...at, reason: 'no-file', value: path });
    else for (const each of paths) misfits.push(...(await misfitsOf(read, index, { root, path: each })));
  }
  return misfits;
}

/** What an entry says of a table, and is not so. */
async function misfitsOf(
  { policy, placeOf }: ReadPolicy,
  index: number,
  { root, path }: { root: string; path: string },
): Promise<Misfit[]> {
  const { key = [], locked = [] } = policy.files[index] ?? {};
  const document = await openTable(join(root, path));
  if (document === undefined)
    return [{ ...placeOf(['files', index, 'path']), reason: 'no-table', value: path }];
  const absent = (member: 'key' | 'locked', names: readonly string[]): Misfit[] =>
    [...names.entries()].flatMap(([n, name]) =>
      document.columns.includes(name)
        ? []
        : [
            {
              ...placeOf(['files', index, member, n]),
              reason: 'no-column' as const,
              value: name,
              file: path,
            },
          ],
    );
  const missing = [...absent('key', key), ...absent('locked', locked)];
  const isKey =
    key.length === 0 || !key.every((name) => document.columns.includes(name)) || isKeyOf(document, key);
  const place = placeOf(['files', index, 'key']);
  return isKey
    ? missing
    : [...missing, { ...place, reason: 'not-unique', value: key.join(', '), file: path }];
}

async function openTable(file: string) {
  try {
    return await openFile(file);
  } catch (error) {
    if (error instanceof CliError && error.exitCode === EXIT.unreadable) return undefined;
    throw error;
  }
}
