import { fromPatchDialect } from '../../src/core/patch/patch-dialect.ts';
import { rebase } from '../../src/core/patch/rebase.ts';
import { type Command, jsonOption } from '../command.ts';
import { EXIT } from '../exit.ts';
import { openFile } from '../open-file.ts';
import { readPatch } from '../read-patch.ts';
import { isSettled, sayOutcome } from '../say-outcome.ts';

/** `rebase PATCH FILE`: what would become of each change. */
export const rebaseCommand: Command = {
  name: 'rebase',
  summary: 'say what becomes of each change of a patch on a file as it is now; writes nothing',
  operands: 'PATCH FILE',
  count: { min: 2, max: 2 },
  options: jsonOption,
  details: `applies    the file still says what the contributor saw
already    the file says what the patch asks for
conflict   the file says something else
orphan     the record or the column is gone
ambiguous  several records answer to the address`,
  async run({ operands: [patchPath = '', file = ''], stdout, has }) {
    const patch = await readPatch(patchPath);
    const outcomes = rebase(patch, await openFile(file, fromPatchDialect(patch.source.dialect)));
    if (has('json')) await stdout.json({ id: patch.id, outcomes });
    else for (const outcome of outcomes) await stdout.line(sayOutcome(outcome));
    return outcomes.every(isSettled) ? EXIT.fine : EXIT.problem;
  },
};
