import type { CsvDocument } from '../../src/core/csv/csv-document.ts';
import { DifferentColumnsError, diffDocuments } from '../../src/core/patch/diff.ts';
import type { Change } from '../../src/core/patch/patch.ts';
import { type FileRules, refusals } from '../../src/core/policy/rules.ts';
import { CliError, EXIT } from '../exit.ts';
import { openBytes } from '../open-file.ts';
import { failedVerdict } from './table-verdict.ts';
import type { Verdict } from './verdict.ts';

/** Two versions of a file. */
export interface Versions {
  path: string;
  before: Uint8Array;
  /** Undefined when it is gone. */
  after: Uint8Array | undefined;
}

/** Whether the change from one version of a file to the next honours the rules of the file. How the file is written does not matter. */
export function changeVerdict({ path, before, after }: Versions, rules: FileRules | undefined): Verdict {
  try {
    if (after === undefined)
      throw new CliError(EXIT.problem, `${path}: it is gone, and the policy is about it`);
    const [old, now] = [openBytes(before, path, {}), openBytes(after, path, {})];
    const changes = changesOf(path, { old, now, key: rules?.key ?? [] });
    const refused = refusals({ changes }, rules).flatMap(({ index, ...refusal }) => {
      const change = changes[index];
      return change === undefined ? [] : [{ ...refusal, change }];
    });
    return {
      file: path,
      exitCode: refused.length > 0 ? EXIT.problem : EXIT.fine,
      warnings: [],
      refusals: refused,
    };
  } catch (error) {
    return failedVerdict(path, error);
  }
}

function changesOf(
  path: string,
  { old, now, key }: { old: CsvDocument; now: CsvDocument; key: readonly string[] },
): readonly Change[] {
  const isThere =
    key.length > 0 && key.every((name) => old.columns.includes(name) && now.columns.includes(name));
  try {
    return diffDocuments(old, now, isThere ? { key } : {}).changes;
  } catch (error) {
    if (error instanceof DifferentColumnsError) throw new CliError(EXIT.problem, `${path}: ${error.message}`);
    throw error;
  }
}
