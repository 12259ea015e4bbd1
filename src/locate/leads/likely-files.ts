import type { Finding } from '../../core/finding.ts';
import type { Candidate } from '../../core/source.ts';
import type { RepositoryFolder } from '../addresses/parse-repository.ts';
import { checkedFile } from '../addresses/repository-file.ts';
import { toPublicSource } from '../addresses/to-public-source.ts';
import { nameLikeness } from '../name-likeness.ts';
import { isTabularFile } from '../tabular-file.ts';

/** A repository with more text tables than this is not compared file by file. */
const most = 20_000;
/** Folders of what was made to test a program, or by others. */
const otherData = /(?:^|\/)(?:tests?|spec|fixtures?|examples?|vendor|node_modules|third_party)\//i;
const dataFolder = /(?:^|\/)_?(?:data|datasets?|csv|tables?|donnees|datos|daten)\//i;

/** The text tables of a repository that a finding may come from, each with how well its name and folder fit. */
export function likelyFiles(
  paths: readonly string[],
  folder: RepositoryFolder,
  finding: Finding,
): Candidate[] {
  const likeness = likenessTo(finding);
  return paths
    .filter(isTabularFile)
    .slice(0, most)
    .flatMap((path) => {
      const file = checkedFile({ ...folder, path });
      if (!file) return [];
      const score = 0.3 + 0.4 * likeness(path) + placeBonus(path, folder.path);
      return { source: toPublicSource(file), reason: 'in-repository', score };
    });
}

/** A file is sought by its very name, a table by the words of its title and columns. */
function likenessTo(finding: Finding): (path: string) => number {
  if (finding.kind === 'table') return nameLikeness([finding.title, ...finding.columns]);
  const name = lastPart(URL.canParse(finding.href) ? new URL(finding.href).pathname : finding.href);
  const words = nameLikeness([finding.title, name]);
  return (path) => (lastPart(path) === name ? 1 : 0.8 * words(path));
}

function placeBonus(path: string, folder: string): number {
  if (otherData.test(path)) return -0.1;
  if (folder !== '' && path.startsWith(`${folder}/`)) return 0.15;
  return dataFolder.test(path) ? 0.1 : 0;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
