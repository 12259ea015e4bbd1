import type { Dialect } from './dialect.ts';
import { isComment } from './preamble.ts';
import type { SampleRecord } from './sample.ts';

export interface CommentGuess {
  comment: Dialect['comment'];
  confidence: number;
  evidence: 'given' | 'lines-unlike-records' | 'none';
}

/**
 * Whether lines that begin with `#` are comments. They are when each of them has fewer cells than the table; in a table of
 * one column, where that cannot show, when comments stand before it too.
 */
export function sniffComment(
  records: readonly SampleRecord[],
  width: number,
  afterComments: boolean,
): CommentGuess {
  const marked = records.slice(1).filter(isComment);
  const areUnlike = width > 1 ? marked.every(({ cells }) => cells.length < width) : afterComments;
  if (marked.length === 0) return { comment: undefined, confidence: 0.95, evidence: 'none' };
  if (!areUnlike) return { comment: undefined, confidence: 0.8, evidence: 'none' };
  return { comment: '#', confidence: afterComments ? 0.95 : 0.85, evidence: 'lines-unlike-records' };
}
