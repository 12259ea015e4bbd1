import { NotATableError } from '../../../src/core/csv/errors.ts';
import { dataFiles } from '../data-files.ts';
import type { Suite, Summary } from '../suite.ts';
import { judgeFile, type Judgement, type Saved } from './judge-file.ts';

/** Real files: is every byte kept, is every edit seen, is nothing lost on the way through a patch? */
export const corpusSuite: Suite = {
  name: 'corpus',
  async run({ dir }) {
    if (dir === undefined) throw new Error('corpus needs --dir DIR');
    const judged: { file: string; judgement: Judgement }[] = [];
    const refused: { file: string; reason: string }[] = [];
    const failed: { file: string; error: string }[] = [];
    let seed = 1;
    for (const { file, bytes } of dataFiles(dir)) {
      try {
        judged.push({ file, judgement: judgeFile(bytes, seed++) });
      } catch (error) {
        if (error instanceof NotATableError) refused.push({ file, reason: error.format ?? error.reason });
        else failed.push({ file, error: String(error) });
      }
    }
    return summaryOf(judged, refused, failed);
  },
};

function summaryOf(
  judged: readonly { file: string; judgement: Judgement }[],
  refused: readonly { file: string; reason: string }[],
  failed: readonly { file: string; error: string }[],
): Summary {
  const judgements = judged.map(({ judgement }) => judgement);
  const sum = (of: (judgement: Judgement) => number): number =>
    judgements.reduce((total, each) => total + of(each), 0);
  return {
    files: judged.length + refused.length + failed.length,
    ...totals(judgements.map(({ ours }) => ours)),
    lostEdits: sum(({ ours, rebase }) => ours.lostEdits + rebase.lost),
    refused,
    failed,
    shapeAgreement: sum(({ judge }) => (judge === 'papaparse' ? 1 : 0)),
    edits: sum(({ edits }) => edits),
    refusedEdits: sum(({ refusedEdits }) => refusedEdits),
    rebase: {
      applied: sum(({ rebase }) => rebase.applied),
      already: sum(({ rebase }) => rebase.already),
      conflicts: sum(({ rebase }) => rebase.conflicts),
      unsettled: sum(({ rebase }) => rebase.unsettled),
    },
    judgedByPlainReader: named(judged, ({ judge }) => judge === 'plain'),
    judgedByNobodyElse: named(judged, ({ judge }) => judge === 'self'),
    damaged: named(
      judged,
      ({ ours, rebase }) => !ours.identical || ours.collateralBytes + ours.lostEdits + rebase.lost > 0,
    ),
    peers: { papaparse: { files: judged.length, ...totals(judgements.map(({ papaparse }) => papaparse)) } },
  };
}

function totals(saved: readonly Saved[]): Record<string, number> {
  return {
    identical: saved.filter(({ identical }) => identical).length,
    collateralBytes: saved.reduce((sum, each) => sum + each.collateralBytes, 0),
    lostEdits: saved.reduce((sum, each) => sum + each.lostEdits, 0),
  };
}

function named(
  judged: readonly { file: string; judgement: Judgement }[],
  which: (judgement: Judgement) => boolean,
): string[] {
  return judged.filter(({ judgement }) => which(judgement)).map(({ file }) => file);
}
