import type { TestCase, TestModule, Vitest } from 'vitest/node';
import { startVitest } from 'vitest/node';

/** The suites of `npm test`; each is a project of vitest.config.ts. */
export const SUITES = ['unit', 'dom', 'forge', 'chromium', 'firefox'] as const;
/** What runs together, so that no core waits for another suite's last file; browsers and timing laws do not fight for cores. */
const ROUNDS: readonly (readonly Suite[])[] = [
  ['unit', 'dom', 'forge'],
  ['chromium', 'firefox'],
];
export type Suite = (typeof SUITES)[number];

export interface SuiteResult {
  passed: number;
  failed: number;
  /** Full names of the tests that were skipped, with the reason where the test gives one. */
  skipped: string[];
  /** Files of browser tests that failed once and passed when they ran once more: each is a race that somebody has to find. */
  unsteady: string[];
  /** False when a suite that was asked for found no test: that is a failure, not a success. */
  ran: boolean;
}

/** Runs the suites in their rounds, and counts. */
export async function runVitest(suites: readonly Suite[], paths: string[]): Promise<SuiteResult> {
  const total: SuiteResult = { passed: 0, failed: 0, skipped: [], unsteady: [], ran: true };
  for (const round of ROUNDS) {
    const wanted = round.filter((suite) => suites.includes(suite));
    if (wanted.length === 0) continue;
    const started = Date.now();
    const vitest = await startVitest('test', paths, {
      project: wanted,
      watch: false,
      reporters: ['default'],
      passWithNoTests: true,
    });
    const unsteady = await again(vitest, round);
    const modules = vitest.state.getTestModules();
    await vitest.close();
    total.unsteady.push(...unsteady.filter((file) => !hasFailed(modules, file)));
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    count(total, modules, cases);
    const counts = wanted.map((suite) => ({
      suite,
      tests: cases.filter(({ project }) => project.name === suite).length,
    }));
    if (paths.length === 0 && counts.some(({ tests }) => tests === 0)) total.ran = false;
    const said = counts.map(({ suite, tests }) => `${suite}: ${tests} tests`).join(', ');
    console.log(`${said} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  return total;
}

/** So many failing files may be the machine's fault; more are the work of a change. */
const FEW = 3;

/** Runs the few browser files that failed once more: a browser on a busy machine may lose a race that no person would. */
async function again(vitest: Vitest, round: readonly Suite[]): Promise<string[]> {
  if (!round.includes('chromium')) return [];
  const failed = vitest.state.getTestModules().filter((module) => module.state() === 'failed');
  if (failed.length === 0 || failed.length > FEW) return [];
  await vitest.rerunTestSpecifications(failed.map((module) => module.toTestSpecification()));
  return failed.map(nameOf);
}

function hasFailed(modules: readonly TestModule[], name: string): boolean {
  return modules.some((module) => nameOf(module) === name && module.state() === 'failed');
}

function nameOf(module: TestModule): string {
  return `${module.project.name} › ${module.relativeModuleId}`;
}

function count(total: SuiteResult, modules: TestModule[], cases: TestCase[]): void {
  for (const test of cases) {
    const { state } = test.result();
    if (state === 'passed') total.passed += 1;
    else if (state === 'skipped')
      total.skipped.push(`${test.project.name} › ${test.fullName}${noteOf(test)}`);
    else total.failed += 1;
  }
  /* A file that fails to load has no test that could fail. */
  total.failed += modules.filter(
    (module) => module.state() === 'failed' && module.errors().length > 0,
  ).length;
}

function noteOf(test: TestCase): string {
  const result = test.result();
  return 'note' in result && result.note ? ` (${result.note})` : '';
}
