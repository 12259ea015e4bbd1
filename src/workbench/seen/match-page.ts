import type { CsvDocument } from '../../core/csv/csv-document.ts';
import type { TableFinding } from '../../core/finding.ts';
import type { Alignment } from '../../locate/align/alignment.ts';
import { align } from '../../locate/align/align.ts';
import { indexFileInSlices, type FileIndex } from '../../locate/align/file-index.ts';
import { fileTableOf } from '../../locate/align/file-table.ts';
import { pageTableOfFinding, type PageTable } from '../../locate/align/page-table.ts';
import { verify, type Verification } from '../../locate/align/verify.ts';

/** A table of a page laid over an open file. */
export interface PageMatch {
  page: PageTable;
  index: FileIndex;
  alignment: Alignment;
  verification: Verification;
}

/** How often it is looked whether the person is still busy. */
const PATIENCE_MS = 300;

/**
 * Lays what a page shows over the file, in slices, so that the table can be used meanwhile: a file that is changed under it is read again,
 * and what it finds waits until the person is not busy. Rejects with the signal's reason.
 */
export async function matchPage(
  finding: TableFinding,
  document: CsvDocument,
  signal: AbortSignal,
  isBusy: () => boolean,
): Promise<PageMatch> {
  const page = pageTableOfFinding(finding);
  for (;;) {
    const { revision } = document;
    const index = await indexFileInSlices(fileTableOf(document), { signal, pause });
    for (; isBusy(); await pause(PATIENCE_MS)) signal.throwIfAborted();
    signal.throwIfAborted();
    if (document.revision === revision)
      return { page, index, alignment: align(page, index), verification: verify(page, index) };
  }
}

function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
