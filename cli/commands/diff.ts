import { basename } from 'node:path';
import type { CsvDocument } from '../../src/core/csv/csv-document.ts';
import { DifferentColumnsError, diffDocuments, type TableDiff } from '../../src/core/patch/diff.ts';
import { patchId } from '../../src/core/patch/identity.ts';
import { InvalidPatchError, parsePatch } from '../../src/core/patch/parse-patch.ts';
import type { Patch } from '../../src/core/patch/patch.ts';
import { toPatchDialect } from '../../src/core/patch/patch-dialect.ts';
import type { Command, Invocation } from '../command.ts';
import { dialectOf, dialectOptions } from '../dialect-options.ts';
import { CliError, EXIT, usageError } from '../exit.ts';
import { openFile } from '../open-file.ts';
import { sayChange, sayPlace } from '../say-change.ts';

/** `diff OLD NEW`: what leads from one version of a table to the next. */
export const diffCommand: Command = {
  name: 'diff',
  summary: 'say what leads from one version of a table to the next, cell by cell',
  operands: 'OLD NEW',
  count: { min: 2, max: 2 },
  options: {
    source: {
      argument: 'URL',
      description: 'address of the file, for the patch; https://localhost/NAME without it',
    },
    ...dialectOptions,
    json: { description: 'print a patch that makes NEW of OLD; null when they hold the same table' },
  },
  details:
    'How the files are written does not matter: the tables are compared. Exits with 0 also when they differ.\nA patch gives the changes to the public domain (CC0-1.0).',
  async run(invocation) {
    const [oldPath = '', newPath = ''] = invocation.operands;
    const source = sourceOf(invocation, oldPath);
    const override = dialectOf(invocation);
    const before = await openFile(oldPath, override);
    const diff = differences(before, await openFile(newPath, override));
    if (invocation.has('json')) await invocation.stdout.json(toPatch(diff, before, source));
    else
      for (const change of diff.changes)
        await invocation.stdout.line(`${sayPlace(change)}  ${sayChange(change)}`);
    return EXIT.fine;
  },
};

function sourceOf({ value }: Invocation, path: string): string {
  const given = value('source');
  if (given === undefined) return `https://localhost/${encodeURIComponent(basename(path))}`;
  if (!URL.canParse(given) || !/^https?:/.test(given))
    throw usageError('--source takes an http or https address');
  return given;
}

function differences(before: CsvDocument, after: CsvDocument): TableDiff {
  try {
    return diffDocuments(before, after);
  } catch (error) {
    if (error instanceof DifferentColumnsError) throw new CliError(EXIT.problem, error.message);
    throw error;
  }
}

function toPatch(diff: TableDiff, { dialect }: CsvDocument, url: string): Patch | null {
  if (diff.changes.length === 0) return null;
  const source = { kind: 'url' as const, url, dialect: toPatchDialect(dialect) };
  try {
    return parsePatch({
      emendata: 1,
      id: patchId({ source, changes: diff.changes }),
      source,
      ...diff,
      license: 'CC0-1.0',
      lang: 'en',
      created: new Date().toISOString(),
    });
  } catch (error) {
    if (error instanceof InvalidPatchError)
      throw new CliError(EXIT.problem, `too much for one patch: ${error.message}`);
    throw error;
  }
}
