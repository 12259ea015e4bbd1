import { originOf, type ForgeSource } from '../../core/source.ts';
import type { Contributor } from '../../history/person.ts';
import type { Content, Version } from '../../history/version.ts';
import type { Words } from './words.ts';
import { problemText } from '../dataset/problem.ts';

/** Names told in one sentence. */
const NAMES = 8;

/** Returns a person's name, with the account where it is another word. */
export function nameOf({ name, login }: Contributor): string {
  return login === undefined || login === name ? name : `${name} (${login})`;
}

/** Returns the names of all who wrote a version. */
export function writersOf({ facts }: Version): string {
  return listOf([facts.author, ...facts.coAuthors].map(nameOf));
}

/** Returns what a version did to the table, one sentence each. */
export function changesOf(version: Version, words: Words): string[] {
  const { history } = words;
  const { content, changes, steps } = version;
  if (content.kind !== 'table') return [contentText(content, words)];
  if (steps.length === 0) return [history.fileAdded(content.records)];
  if (!changes.isKnown) return [history.unknownChange];
  const said = [
    ...(changes.cells.length > 0 ? [history.cells(changes.cells.length)] : []),
    ...(changes.added.length > 0 ? [history.added(changes.added.length)] : []),
    ...(changes.deleted.length > 0 ? [history.deleted(changes.deleted.length)] : []),
    ...(changes.addedColumns.length > 0 ? [history.addedColumns(listOf(changes.addedColumns))] : []),
    ...(changes.deletedColumns.length > 0 ? [history.deletedColumns(listOf(changes.deletedColumns))] : []),
    ...changes.renamedColumns.slice(0, NAMES).map(({ before, after }) => history.renamed(before, after)),
  ];
  return said.length > 0 ? said : [history.noChange];
}

/** Returns where a proposal is on the forge. */
export function proposalUrl({ host, repository }: ForgeSource, number: number): string {
  return `${originOf(host)}/${repository}/pull/${number}`;
}

/** Returns why a version holds no table. */
export function contentText(content: Exclude<Content, { kind: 'table' }>, words: Words): string {
  if (content.kind === 'absent') return words.history.fileDeleted;
  return words.history.notTable(problemText({ kind: 'table', reason: content.reason }, words));
}

/** Returns the first of these names, and how many there are when some are left out. */
export function listOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMES).join(', ');
  return names.length > NAMES ? `${shown} … (${names.length})` : shown;
}
