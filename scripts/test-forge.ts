import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { readSettings, VARIABLES } from '../test/forge/real/settings.ts';
import { hideIn } from './test-forge/hide-in.ts';

/**
 * `npm run test:forge -- --kind github|gitlab|forgejo --url URL [--token TOKEN] [--owner NAME]`: the contract against a real server. The token may stand in
 * EMENDATA_FORGE_TOKEN instead, where others on the machine cannot see it; those of further accounts do (CONTRIBUTING.md).
 */
const USAGE = 'npm run test:forge -- --kind github|gitlab|forgejo --url URL [--token TOKEN] [--owner NAME]';

/** Puts the options into the environment, which is where the suite's own process finds them. */
function takeOptions(): void {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { kind: text, url: text, token: text, owner: text } });
  const given = [
    [VARIABLES.kind, values.kind],
    [VARIABLES.url, values.url],
    [VARIABLES.city, values.token],
    [VARIABLES.owner, values.owner],
  ] as const;
  for (const [variable, value] of given) if (value !== undefined) process.env[variable] = value;
}

try {
  takeOptions();
  const { city, ada, bob, maria } = readSettings(process.env);
  const secrets = [city, ada, bob, maria].filter((token) => token !== undefined);
  for (const stream of [process.stdout, process.stderr]) hideIn(stream, secrets);
} catch (error) {
  /* The message of `parseArgs` names options, and no value of one. */
  console.error(`${error instanceof Error ? error.message : 'Wrong options'}\n${USAGE}`);
  process.exit(2);
}

const vitest = await startVitest('test', [], { config: 'test/forge/real/vitest.config.ts', watch: false });
const cases = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const notRun = cases.flatMap((each) => {
  const result = each.result();
  return result.state === 'skipped'
    ? [`not run: ${each.fullName} (${result.note ?? 'no reason given'})`]
    : [];
});
await vitest.close();
for (const line of notRun) console.log(line);
const passed = cases.filter((each) => each.result().state === 'passed').length;
const failed = cases.length - passed - notRun.length;
console.log(`\n${passed} passed, ${failed} failed, ${notRun.length} not run`);
process.exit(failed === 0 && passed > 0 ? (process.exitCode ?? 0) : 1);
