import { parseArgs } from 'node:util';
import { printRows } from './print-rows.ts';
import type { Suite } from './suite.ts';

/** `npm run -s bench -- SUITE [--json] [--dir DIR]` */
const SUITES: Readonly<Record<string, () => Promise<Suite>>> = {
  csv: async () => (await import('./csv/csv-suite.ts')).csvSuite,
  align: async () => (await import('./align/align-suite.ts')).alignSuite,
  corpus: async () => (await import('./corpus/corpus-suite.ts')).corpusSuite,
  detect: async () => (await import('./detect/detect-suite.ts')).detectSuite,
  grid: async () => (await import('./grid/grid-suite.ts')).gridSuite,
  patch: async () => (await import('./patch/patch-suite.ts')).patchSuite,
  sniff: async () => (await import('./sniff/sniff-suite.ts')).sniffSuite,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, dir: { type: 'string' } },
});
const load = SUITES[positionals[0] ?? ''];
if (load === undefined) {
  console.error(
    `Usage: npm run -s bench -- SUITE [--json] [--dir DIR]\nSuites: ${Object.keys(SUITES).join(', ')}`,
  );
  process.exit(2);
}
const suite = await load();
const result = await suite.run({ ...(values.dir !== undefined && { dir: values.dir }) });
if (Array.isArray(result) && !values.json) printRows(result);
else console.log(JSON.stringify(result, null, 2));
