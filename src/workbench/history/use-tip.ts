import { useEffect, useState } from 'preact/hooks';
import type { CsvDocument } from '../../core/csv/csv-document.ts';
import type { ForgeSource } from '../../core/source.ts';
import type { Versions } from '../../forges/versions.ts';
import { openVersion } from '../../history/open-version.ts';
import type { History, Version } from '../../history/version.ts';
import { toProblem, type Problem } from '../dataset/problem.ts';

/** The newest version that holds a table, and its values once they are read. */
export interface Tip {
  version: Version;
  columns: readonly string[];
  records: number;
  document: CsvDocument | undefined;
  problem: Problem | undefined;
}

/** Returns the newest version that holds a table; undefined while none was read. */
export function useTip(
  history: History,
  { forge, source }: { forge: Versions; source: ForgeSource },
): Tip | undefined {
  const version = history.versions.find(({ content }) => content.kind === 'table');
  const [document, setDocument] = useState<CsvDocument>();
  const [problem, setProblem] = useState<Problem>();
  const { repository } = source;
  useEffect(() => {
    if (!version) return;
    const controller = new AbortController();
    const { signal } = controller;
    setDocument(undefined);
    setProblem(undefined);
    openVersion(forge, { repository, ...version.commit }, { signal }).then(
      (opened) => {
        if (!signal.aborted && opened.kind === 'table') setDocument(opened.document);
      },
      (error: unknown) => {
        if (!signal.aborted) setProblem(toProblem(error));
      },
    );
    return () => controller.abort();
  }, [forge, repository, version?.id]);
  if (version?.content.kind !== 'table') return undefined;
  const { columns, records } = version.content;
  return { version, columns, records, document, problem };
}
