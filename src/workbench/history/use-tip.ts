import { useEffect, useState } from 'preact/hooks';
import type { CsvDocument } from '../../core/csv/csv-document.ts';
import type { ForgeSource } from '../../core/source.ts';
import type { Versions } from '../../forges/versions.ts';
import { openVersion } from '../../history/open-version.ts';
import type { History, Version } from '../../history/version.ts';
import { toProblem, type Problem } from '../dataset/problem.ts';

/** The version that blame starts from, and its values once they are read. */
export interface Tip {
  version: Version;
  columns: readonly string[];
  records: number;
  document: CsvDocument | undefined;
  problem: Problem | undefined;
}

interface TipRequest {
  forge: Versions;
  source: ForgeSource;
  /** The bytes that are wanted, when they are a version that was read. */
  blob: string | undefined;
}

/** Returns the version with the wanted bytes, else the newest that holds a table; undefined while none was read. */
export function useTip({ versions }: History, { forge, source, blob }: TipRequest): Tip | undefined {
  const tables = versions.filter(({ content }) => content.kind === 'table');
  const version =
    tables.find(({ content }) => content.kind === 'table' && content.blob === blob) ?? tables[0];
  const [read, setRead] = useState<ReadTip>();
  const { repository } = source;
  useEffect(() => {
    if (!version) return;
    const controller = new AbortController();
    const { signal } = controller;
    const { id, commit } = version;
    const show = (found: Omit<ReadTip, 'id'>) => {
      if (!signal.aborted) setRead({ id, ...found });
    };
    openVersion(forge, { repository, ...commit }, { signal }).then(
      (opened) => show(opened.kind === 'table' ? { document: opened.document } : {}),
      (error: unknown) => show({ problem: toProblem(error) }),
    );
    return () => controller.abort();
  }, [forge, repository, version?.id]);
  if (version?.content.kind !== 'table') return undefined;
  const { columns, records } = version.content;
  const { document, problem } = read?.id === version.id ? read : {};
  return { version, columns, records, document, problem };
}

/** What came of reading a version. */
interface ReadTip {
  id: string;
  document?: CsvDocument;
  problem?: Problem;
}
