import { readHistory, type HistoryRequest } from '../../../src/history/read-history.ts';
import type { History, Version } from '../../../src/history/version.ts';
import { SOURCE, type TestRepository } from './test-repository.ts';

/** The history of the repository's file. */
export function historyOf(forge: TestRepository, request: Partial<HistoryRequest> = {}): Promise<History> {
  return readHistory({
    forge,
    source: SOURCE,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...request,
  });
}

/** What a version changed, in short. */
export function changesIn({ changes }: Version): string[] {
  return [
    ...changes.cells.map(({ record, column, before, after }) => `${record}.${column}: ${before} → ${after}`),
    ...changes.added.map((record) => `+${record}`),
    ...changes.deleted.map(({ record }) => `-${record}`),
  ];
}
