import { cleanCsv } from '../clean-csv.ts';
import type { Command } from '../command.ts';
import { dialectOf, dialectOptions } from '../dialect-options.ts';
import { EXIT } from '../exit.ts';
import { jsonRows } from '../json-rows.ts';
import { openFile } from '../open-file.ts';

/** `export FILE`: the table as it is seen, for other tools. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'print the table as it is seen, as UTF-8 CSV (RFC 4180, lines end in LF)',
  operands: 'FILE',
  count: { min: 1, max: 1 },
  options: { ...dialectOptions, json: { description: 'print the rows as a JSON array of arrays instead' } },
  details: `The header rows come first if the file has any. Records shorter than the table are padded with empty cells,
blank lines are left out. What the options do not say is decided from the bytes.`,
  async run(invocation) {
    const document = await openFile(invocation.operands[0] ?? '', dialectOf(invocation));
    const portions = invocation.has('json') ? jsonRows(document) : cleanCsv(document);
    for (const portion of portions) await invocation.stdout.write(portion);
    return EXIT.fine;
  },
};
