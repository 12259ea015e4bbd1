import type { ExitCode } from './exit.ts';
import type { Output } from './output.ts';

/** One option of a command. With an `argument` it takes a value of that name, without one it is a switch. */
export interface Option {
  argument?: string;
  description: string;
}

/** What was typed, taken apart. */
export interface Invocation {
  operands: readonly string[];
  /** The value of an option that takes one. */
  value(name: string): string | undefined;
  /** Was the switch given? */
  has(name: string): boolean;
  stdout: Output;
  /** Writes one line for a person to standard error. */
  say(line: string): void;
}

/** One command of the command line. */
export interface Command {
  name: string;
  /** What it does, in one line. */
  summary: string;
  /** The names of its operands as `--help` shows them. */
  operands: string;
  /** How many operands it takes. */
  count: { min: number; max: number };
  options: Readonly<Record<string, Option>>;
  /** More for `--help`, if there is more to say. */
  details?: string;
  run(invocation: Invocation): Promise<ExitCode>;
}

/** The switch that every command with a report has. */
export const jsonOption = { json: { description: 'print JSON' } } as const;
