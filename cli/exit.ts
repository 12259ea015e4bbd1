/** What a command tells the shell. */
export const EXIT = { fine: 0, problem: 1, usage: 2, unreadable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a sentence for a person and a code for the shell. */
export class CliError extends Error {
  override name = 'CliError';
  readonly exitCode: ExitCode;
  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command line is wrong. */
export function usageError(message: string): CliError {
  return new CliError(EXIT.usage, message);
}

/** What was asked for cannot be read. */
export function unreadable(message: string): CliError {
  return new CliError(EXIT.unreadable, message);
}
