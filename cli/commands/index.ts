import type { Command } from '../command.ts';

/** Every command by name, in the order `--help` lists them; loaded when it is asked for, so that each starts fast. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  apply: async () => (await import('./apply.ts')).applyCommand,
  rebase: async () => (await import('./rebase.ts')).rebaseCommand,
  moderate: async () => (await import('./moderate.ts')).moderateCommand,
};
