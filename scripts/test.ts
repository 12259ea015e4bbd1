import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cpus } from 'node:os';
import { ensureBrowsers } from './find-browsers.mjs';
import { buildExtension } from './build-extension.ts';
import { runVitest, SUITES, type Suite } from './run-vitest.ts';

/**
 * `npm test`: types, lint and format, then every suite; `npm test -- PART [PATH]` runs one part of it.
 * Ends with a plain line that counts, and a status that says whether all of it held.
 */
const CHECKS: Record<string, string[]> = {
  types: ['tsc', '-p', '.'],
  lint: ['oxlint', '--deny-warnings', `--threads=${cpus().length}`],
  format: ['prettier', '--check', '--log-level=warn', '.'],
};

/** Whether a check holds; what it has to say is printed when it is done, because several run at once. */
function check(name: string): Promise<boolean> {
  const [command = '', ...args] = CHECKS[name] ?? [];
  const started = Date.now();
  return new Promise((resolve) => {
    execFile(command, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      if (error !== null) console.log(`${stdout}${stderr}`.trim() || error.message);
      console.log(`${error === null ? '✓' : '✗'} ${name} (${seconds} s)`);
      resolve(error === null);
    });
  });
}

/**
 * Builds what these browsers are shown: the site as a program of its own, because its bundler sets NODE_ENV for all that comes
 * after; one extension after the other, because both builds write their types to one place.
 */
async function build(browsers: readonly ('chromium' | 'firefox')[]): Promise<void> {
  if (browsers.length > 0) await promisify(execFile)(process.execPath, ['scripts/build-site.ts']);
  for (const browser of browsers) await buildExtension(browser);
}

const [part, ...paths] = process.argv.slice(2);
const checks = Object.keys(CHECKS).filter(
  (name) => part === undefined || part === name || (part === 'lint' && name === 'format'),
);
const suites = SUITES.filter((suite) => part === undefined || part === suite);
if (checks.length + suites.length === 0) {
  console.error(`There is no part "${part}". Parts: ${[...Object.keys(CHECKS), ...SUITES].join(', ')}`);
  process.exit(2);
}

const browsers = suites.filter(
  (suite): suite is Suite & ('chromium' | 'firefox') => suite === 'chromium' || suite === 'firefox',
);
const missing = browsers.length > 0 ? ensureBrowsers({ only: browsers }) : [];
const [held] = await Promise.all([
  Promise.all(checks.map(check)),
  build(browsers.filter((browser) => !missing.includes(browser))),
]);
const failed = checks.filter((_, index) => held[index] === false);
const result = await runVitest(suites, paths);

for (const skipped of result.skipped) console.log(`skipped: ${skipped}`);
for (const file of result.unsteady) console.log(`unsteady, passed the second time: ${file}`);
for (const name of failed) console.log(`failed: ${name}`);
const passed = result.passed + checks.length - failed.length;
const failures = result.failed + failed.length;
console.log(`\n${passed} passed, ${failures} failed, ${result.skipped.length} skipped`);
process.exit(failures === 0 && result.ran ? 0 : 1);
