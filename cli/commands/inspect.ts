import { type Command, jsonOption } from '../command.ts';
import { type Description, describe, type Part } from '../describe.ts';
import { dialectOf, dialectOptions } from '../dialect-options.ts';
import { EXIT } from '../exit.ts';
import { openFile } from '../open-file.ts';
import { sayWarning } from '../say-warning.ts';
import { show } from '../show.ts';

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

type Line = readonly [name: string, value: string, basis: Pick<Part<unknown>, 'confidence' | 'evidence'>];

function toText(file: string, said: Description): string {
  const { encoding, shape, comment, newline, quote } = said;
  const parts: Line[] = [
    ['encoding', `${encoding.value}${encoding.bom > 0 ? ' with byte order mark' : ''}`, encoding],
    ['delimiter', JSON.stringify(said.delimiter.value), said.delimiter],
    ['quote', quote.value === '' ? 'none' : quote.value, quote],
    ['escape', said.escape.value, said.escape],
    ['comment', comment.value ?? 'none', comment],
    ['newline', JSON.stringify(newline.value), newline],
    ['preamble', counted(said.preamble.value, 'line'), said.preamble],
    ['header', counted(said.header.value, 'row'), said.header],
    ['shape', `${counted(shape.records, 'record')} × ${counted(shape.columns.length, 'column')}`, shape],
    ...decimalsBy(said),
    ...said.warnings.map((warning) => ['warning', sayWarning(warning), warning] as const),
  ];
  const lines = parts.map(([name, value, basis]) => `${name.padEnd(9)}  ${value} ${sure(basis)}\n`);
  const columns = shape.columns.map(show).join(', ');
  return `file       ${file}, ${counted(said.bytes, 'byte')}\n${lines.join('')}columns    ${columns}\n`;
}

/** One line for each mark, as sure as the least sure of the columns that have it. */
function decimalsBy({ decimals }: Description): Line[] {
  return [',', '.'].flatMap((mark): Line[] => {
    const columns = decimals.filter(({ value }) => value === mark);
    const confidence = Math.min(...columns.map((each) => each.confidence));
    const names = columns.map(({ column }) => show(column)).join(', ');
    return columns.length === 0 ? [] : [['decimals', `"${mark}" in ${names}`, { confidence }]];
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sure({ confidence, evidence }: { confidence: number; evidence?: string }): string {
  return `(${Math.round(confidence * 100)} %${evidence === undefined ? '' : `, ${evidence}`})`;
}
