import { commands } from './commands/index.ts';
import { Output } from './output.ts';
import { runCli } from './run-cli.ts';

/** `npm run -s emendata -- COMMAND …`: the core for scripts. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`); nobody is left to be told.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(commands, process.argv.slice(2), {
  stdout: new Output(process.stdout),
  say: (line) => process.stderr.write(`${line}\n`),
});
