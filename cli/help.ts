import type { Command, Option } from './command.ts';

const CODES = `Exit codes
  0  fine
  1  a problem was found: warnings, conflicts
  2  the command line is wrong
  3  something could not be read: no such file, no table in it, no patch
`;

/** What `--help` alone prints. */
export function overview(commands: readonly Command[]): string {
  const names = commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary] as const);
  return `Reads, compares and corrects tables in text files, and changes no byte that was not asked for.

Usage: npm run -s emendata -- COMMAND [options]

${columns(names)}
COMMAND --help says more of each.

${CODES}`;
}

/** What `COMMAND --help` prints. */
export function helpOf({ name, operands, summary, options, details }: Command): string {
  const lines = Object.entries({ ...options, help: { description: 'print this' } }).map(
    ([option, { argument, description }]: [string, Option]) =>
      [`--${option}${argument === undefined ? '' : ` ${argument}`}`, description] as const,
  );
  return `${capital(summary)}.

Usage: npm run -s emendata -- ${name} [options] ${operands}

${columns(lines)}${details === undefined ? '' : `\n${details}\n`}
${CODES}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
