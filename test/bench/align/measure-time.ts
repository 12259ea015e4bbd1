import { align } from '../../../src/locate/align/align.ts';
import { median } from '../suite.ts';
import { takeTurns } from '../time.ts';
import { indexOf } from './measure-table.ts';
import { byJaccard } from './peer.ts';
import type { Rendered } from './render-page.ts';

/** Milliseconds for 1,000 rows of a page. */
export interface Times {
  align: number;
  jaccard: number;
  /** For 1,000 records of the file, once for each opened file. */
  index: number;
}

/** Pages with fewer rows say little about 1,000. */
export const fewestRows = 500;
const rounds = 3;

/** Times one page beside its peer; a median of several rounds. The peer reads the whole file each time. */
export function measureTime(rendered: Rendered): Times {
  const index = indexOf(rendered.file);
  const times = takeTurns(
    [
      { name: 'align', run: () => align(rendered.page, index), times: 3 },
      { name: 'jaccard', run: () => byJaccard(rendered) },
      { name: 'index', run: () => indexOf(rendered.file) },
    ],
    rounds,
  );
  const per = (name: string, size: number): number => (median(times.get(name) ?? []) / size) * 1_000;
  const rows = rendered.page.rows.length;
  return {
    align: per('align', rows),
    jaccard: per('jaccard', rows),
    index: per('index', rendered.file.records.length),
  };
}
