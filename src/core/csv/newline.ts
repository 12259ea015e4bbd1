import type { Dialect } from './dialect.ts';
import type { RecordIndex } from './record-index.ts';

export interface NewlineGuess {
  newline: Dialect['newline'];
  /** The share of the lines that end so. */
  confidence: number;
  /** How many lines end in each way. */
  counts: RecordIndex['newlines'];
}

/** How most lines end; with a line feed where none does. */
export function sniffNewline({ newlines }: Pick<RecordIndex, 'newlines'>): NewlineGuess {
  const most = Math.max(...Object.values(newlines));
  const all = Object.values(newlines).reduce((sum, count) => sum + count, 0);
  const [newline = '\n'] = (['\n', '\r\n', '\r'] as const).filter(
    (each) => most > 0 && newlines[each] === most,
  );
  return { newline, confidence: all === 0 ? 0.5 : most / all, counts: newlines };
}
