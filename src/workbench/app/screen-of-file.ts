import type { Words } from '../../i18n/words.ts';
import { newsOf, sourceOfFile, type GivenFile } from '../own-file/given-file.ts';
import type { Screen } from './screen.ts';

/**
 * Returns the screen that opens a file which the person brought. Where a file is waited for, because only they can fetch it,
 * it is that one, whatever their browser called it; else it is a file of its own.
 */
export function screenOfFile(given: GivenFile, now: Screen, words: Words): Screen {
  const news = newsOf(given, words);
  const waiting = waitedFor(now);
  if (waiting) return { name: 'opening', request: { ...waiting, given: given.file, news } };
  return { name: 'opening', request: { source: sourceOfFile(given.file), given: given.file, news } };
}

function waitedFor(now: Screen) {
  if (now.name !== 'problem') return undefined;
  const { kind } = now.problem;
  const isOnlyTheirs = kind === 'file' || (kind === 'cors' && now.request?.source.kind === 'url');
  return isOnlyTheirs ? now.request : undefined;
}
