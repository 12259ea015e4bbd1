import { UnencodableError } from '../../src/core/csv/errors.ts';
import type { CsvDocument } from '../../src/core/csv/csv-document.ts';
import { applyOutcomes } from '../../src/core/patch/apply.ts';
import type { Patch } from '../../src/core/patch/patch.ts';
import { fromPatchDialect } from '../../src/core/patch/patch-dialect.ts';
import { type Outcome, rebase } from '../../src/core/patch/rebase.ts';
import { type Command, type Invocation } from '../command.ts';
import { CliError, EXIT, usageError } from '../exit.ts';
import { writeParts } from '../files.ts';
import { openFile } from '../open-file.ts';
import { readPatch } from '../read-patch.ts';
import { isSettled, sayOutcome } from '../say-outcome.ts';

/** `apply PATCH FILE`: the file with the patch in it, or nothing at all. */
export const applyCommand: Command = {
  name: 'apply',
  summary: 'write a file with a patch applied; a patch that does not apply as a whole is refused',
  operands: 'PATCH FILE',
  count: { min: 2, max: 2 },
  options: {
    output: { argument: 'PATH', description: 'write it there, not to standard output' },
    'in-place': { description: 'write it over FILE' },
    json: { description: 'print what became of each change as JSON; needs --output or --in-place' },
  },
  details:
    'Only the bytes of the changed cells and records differ. Nothing is written when a change conflicts.',
  async run(invocation) {
    const [patchPath = '', file = ''] = invocation.operands;
    const target = targetOf(invocation, file);
    const patch = await readPatch(patchPath);
    const document = await openFile(file, fromPatchDialect(patch.source.dialect));
    const outcomes = rebase(patch, document);
    if (invocation.has('json')) await invocation.stdout.json({ id: patch.id, outcomes });
    if (!outcomes.every(isSettled)) return refuse(invocation, outcomes);
    write(document, { outcomes, patch }, file);
    const parts = document.parts();
    if (target !== undefined) await writeParts(target, parts);
    else for (const part of parts) await invocation.stdout.write(part);
    return EXIT.fine;
  },
};

/** Where the result goes; undefined for standard output. */
function targetOf({ value, has }: Invocation, file: string): string | undefined {
  const output = value('output');
  if (output !== undefined && has('in-place')) throw usageError('--output and --in-place exclude each other');
  const target = has('in-place') ? file : output;
  if (target === undefined && has('json')) throw usageError('--json needs --output or --in-place');
  return target;
}

function refuse({ say }: Invocation, outcomes: readonly Outcome[]): typeof EXIT.problem {
  say('emendata: the patch does not apply as a whole; nothing was written');
  for (const outcome of outcomes) say(sayOutcome(outcome));
  return EXIT.problem;
}

function write(
  document: CsvDocument,
  { outcomes, patch }: { outcomes: readonly Outcome[]; patch: Patch },
  file: string,
): void {
  try {
    applyOutcomes(document, outcomes, patch);
  } catch (error) {
    if (error instanceof UnencodableError) throw new CliError(EXIT.problem, `${file}: ${error.message}`);
    throw error;
  }
}
