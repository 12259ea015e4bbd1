import { fileURLToPath } from 'node:url';
import { lint, unexplained } from './package/lint.ts';
import { makeArchives } from './package/make-archives.ts';
import { findDifferences } from './package/rebuild.ts';

/**
 * `npm run package`: the archives for the stores and their sources, into `.output/packages`, with their SHA-256. Fails when the linter of Mozilla's
 * store finds something that `docs/store/lint.md` does not explain. With `--verify` it builds them again from the archive of
 * the sources, and fails when a byte differs.
 */
const [option, ...others] = process.argv.slice(2);
if ((option !== undefined && option !== '--verify') || others.length > 0) {
  console.error('npm run package [-- --verify]');
  process.exit(2);
}

const archives = await makeArchives(fileURLToPath(new URL('..', import.meta.url)));
for (const { name, bytes, sha256 } of archives)
  console.log(`${sha256}  ${String(bytes).padStart(9)}  ${name}`);

const firefox = archives.filter(({ name }) => name.endsWith('-firefox.zip'));
for (const { name, path } of firefox) {
  const report = await lint(path);
  const problems = unexplained(report);
  for (const problem of problems) console.error(problem);
  const { errors, warnings } = report;
  console.log(
    `lint of ${name}: ${errors.length} errors, ${warnings.length} warnings, ${problems.length} unexplained`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

if (option === '--verify') {
  console.log('Building again from the sources …');
  const different = await findDifferences(archives);
  for (const name of different) console.error(`${name} differs when it is built from the sources.`);
  if (different.length === 0) console.log('Built from the sources: the same bytes in every archive.');
  else process.exitCode = 1;
}
