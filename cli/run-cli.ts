import { parseArgs } from 'node:util';
import type { Command, Invocation } from './command.ts';
import { CliError, EXIT, type ExitCode, usageError } from './exit.ts';
import { helpOf, overview } from './help.ts';

type Terminal = Pick<Invocation, 'stdout' | 'say'>;

/** Runs what was typed and returns the code for the shell. Only a bug throws. */
export async function runCli(
  commands: Readonly<Record<string, () => Promise<Command>>>,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      const all = await Promise.all(Object.values(commands).map((load) => load()));
      await terminal.stdout.write(overview(all));
      return EXIT.fine;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined) throw usageError(`there is no command "${name}"`);
    return await runCommand(await load(), rest, terminal);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.say(`emendata: ${error.message}`);
    if (error.exitCode === EXIT.usage) terminal.say('Try: npm run -s emendata -- --help');
    return error.exitCode;
  }
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parse(command, args);
  if (values['help'] === true) {
    await terminal.stdout.write(helpOf(command));
    return EXIT.fine;
  }
  const { min, max } = command.count;
  if (positionals.length < min || positionals.length > max) {
    throw usageError(`${command.name} takes ${command.operands}`);
  }
  return command.run({
    ...terminal,
    operands: positionals,
    value: (name) => asText(values[name]),
    has: (name) => values[name] === true,
  });
}

type Values = Record<string, string | boolean | undefined>;

function parse(command: Command, args: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.entries(command.options).map(([name, { argument }]) => {
    return [name, { type: argument === undefined ? 'boolean' : 'string' }] as const;
  });
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    // The first sentence says what is wrong; the rest is about a way out that nobody looks for here.
    const [message = ''] = String(error instanceof Error ? error.message : error).split(/\. |\n/, 1);
    throw usageError(message);
  }
}

function asText(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
