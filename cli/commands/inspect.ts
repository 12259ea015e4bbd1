import { type Command, jsonOption } from '../command.ts';
import { type Description, describe } from '../describe.ts';
import { dialectOf, dialectOptions } from '../dialect-options.ts';
import { EXIT } from '../exit.ts';
import { openFile } from '../open-file.ts';
import { sayWarning } from '../say-warning.ts';

/** `inspect FILE`: how a file is read, and how sure that is. */
export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'say how a file is read, how sure that is, and what is odd in it',
  operands: 'FILE',
  count: { min: 1, max: 1 },
  options: { ...dialectOptions, ...jsonOption },
  async run(invocation) {
    const [file = ''] = invocation.operands;
    const override = dialectOf(invocation);
    const description = describe(await openFile(file, override), override);
    if (invocation.has('json')) await invocation.stdout.json({ file, ...description });
    else await invocation.stdout.write(toText(file, description));
    return EXIT.fine;
  },
};

function toText(
  file: string,
  { encoding, delimiter, quote, newline, header, shape, ...rest }: Description,
): string {
  const { columns, records } = shape;
  const lines = [
    `file       ${file}, ${rest.bytes} bytes`,
    `encoding   ${encoding.value}${encoding.bom > 0 ? ' with byte order mark' : ''} ${sure(encoding)}`,
    `delimiter  ${JSON.stringify(delimiter.value)} ${sure(delimiter)}`,
    `quote      ${quote.value === '' ? 'none' : quote.value} ${sure(quote)}`,
    `newline    ${JSON.stringify(newline.value)} ${sure(newline)}`,
    `header     ${header.value ? 'yes' : 'no'} ${sure(header)}`,
    `shape      ${records} records × ${columns.length} columns ${sure(shape)}`,
    `columns    ${columns.map((name) => JSON.stringify(name)).join(', ')}`,
    ...rest.warnings.map((warning) => `warning    ${sayWarning(warning)} ${sure(warning)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function sure({ confidence, evidence }: { confidence: number; evidence?: string }): string {
  return `(${Math.round(confidence * 100)} %${evidence === undefined ? '' : `, ${evidence}`})`;
}
