import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { answerText } from './answer-text.ts';
import type { Deciding } from './deciding.ts';
import type { Decided } from './decided.ts';
import type { PatchFates } from './receipt.ts';
import { receiptLine } from './receipt.ts';

type Result = Omit<Decided, 'number'>;

/** Says under the proposal what became of it, once, and closes it; says nothing when nothing was decided and there are no words. */
export async function answerDecision(deciding: Deciding, result: Result, closes: boolean): Promise<void> {
  const { forge, decision, review, signal } = deciding;
  const isSilent = result.changes.every(({ fate }) => fate.became === 'left') && decision.words.trim() === '';
  if (isSilent && !closes) return;
  deciding.onStep('answer');
  await forge.answer({
    repository: decision.repository,
    number: decision.number,
    text: answerText({
      host: decision.host,
      lang: review.files.find(({ patch }) => patch.lang !== 'und')?.patch.lang ?? '',
      changes: result.changes,
      commits: result.commits,
      patches: patchFates(deciding, result),
      words: decision.words,
    }),
    id: answerId(decision),
    close: closes,
    signal,
  });
}

/** Whether this moderator gave just this answer before. */
export function wasAnswered(deciding: Deciding, result: Result): boolean {
  const line = receiptLine(patchFates(deciding, result));
  return deciding.review.proposal.answers.some(
    ({ author, text }) => author === deciding.moderator.login && line !== '' && text.startsWith(line),
  );
}

function patchFates({ review }: Deciding, { changes, commits }: Result): PatchFates[] {
  return review.files.map(({ path, patch }) => ({
    id: patch.id,
    commit: commits.find((commit) => commit.path === path)?.commit,
    changes: changes.filter((change) => change.path === path),
  }));
}

/** The same for the same decision, so that it is answered once. */
export function answerId(decision: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(decision) ?? '')));
}
