import { cleanCsv } from '../clean-csv.ts';
import type { Command } from '../command.ts';
import { dialectOf, dialectOptions } from '../dialect-options.ts';
import { EXIT } from '../exit.ts';
import { openFile } from '../open-file.ts';

/** `export FILE`: the table as it is seen, for other tools. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'print the table as it is seen, as UTF-8 CSV (RFC 4180, lines end in LF)',
  operands: 'FILE',
  count: { min: 1, max: 1 },
  options: dialectOptions,
  details: `The header row comes first if the file has one. Records shorter than the table are padded with empty cells,
blank lines are left out. What the options do not say is decided from the bytes.`,
  async run(invocation) {
    const document = await openFile(invocation.operands[0] ?? '', dialectOf(invocation));
    for (const portion of cleanCsv(document)) await invocation.stdout.write(portion);
    return EXIT.fine;
  },
};
