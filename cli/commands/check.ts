import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warning } from '../../src/core/csv/warnings.ts';
import { type Command, jsonOption } from '../command.ts';
import { CliError, EXIT, type ExitCode } from '../exit.ts';
import { placeOf } from '../files.ts';
import { openFile } from '../open-file.ts';
import { sayWarning } from '../say-warning.ts';

interface Verdict {
  file: string;
  exitCode: ExitCode;
  /** Why it does not open. */
  error?: string;
  warnings: readonly Warning[];
}

/** `check [FILE…]`: does each file open, and is anything odd in it? */
export const checkCommand: Command = {
  name: 'check',
  summary: 'open each file or say why not, and say what is odd in it',
  operands: '[FILE…]',
  count: { min: 0, max: Number.POSITIVE_INFINITY },
  options: jsonOption,
  details:
    'Without FILE: every .csv and .tsv file in this folder and below, hidden folders and node_modules aside.',
  async run({ operands, stdout, has, say }) {
    const files = operands.length > 0 ? operands : await tablesHere();
    const verdicts: Verdict[] = [];
    for (const file of files) {
      const verdict = await judge(file);
      verdicts.push(verdict);
      if (!has('json')) await stdout.write(toText(verdict));
    }
    if (has('json')) await stdout.json(verdicts);
    if (files.length === 0) say('emendata: there is no .csv or .tsv file here');
    return worst(verdicts);
  },
};

async function tablesHere(): Promise<string[]> {
  const entries = await readdir(placeOf('.'), { recursive: true, encoding: 'utf8' });
  return entries
    .filter((path) => /\.[ct]sv$/i.test(path) && !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(path))
    .map((path) => join(path))
    .sort();
}

async function judge(file: string): Promise<Verdict> {
  try {
    const { warnings } = await openFile(file);
    return { file, exitCode: warnings.length > 0 ? EXIT.problem : EXIT.fine, warnings };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { file, exitCode: error.exitCode, error: error.message, warnings: [] };
  }
}

function toText({ file, error, warnings }: Verdict): string {
  if (error !== undefined) return `✗ ${error}\n`;
  if (warnings.length === 0) return `✓ ${file}\n`;
  return warnings.map((warning) => `! ${file}: ${sayWarning(warning)}\n`).join('');
}

function worst(verdicts: readonly Verdict[]): ExitCode {
  const order = [EXIT.unreadable, EXIT.problem] as const;
  return order.find((code) => verdicts.some(({ exitCode }) => exitCode === code)) ?? EXIT.fine;
}
