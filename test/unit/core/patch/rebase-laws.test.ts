import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import {
  expectedRecords,
  perform,
  recordsOf,
  type RecordScript,
  reordered,
  type Story,
  stories,
} from './edit-scripts.ts';
import { open, patchOf, statuses, textOf } from './patches.ts';
import { numRuns } from './runs.ts';

const RUNS = { numRuns };
vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });
const modes = [
  { name: 'with a key', key: ['id'] },
  { name: 'without a key', key: [] },
];

/** The patch of a script on a text; the case is skipped when the script changes nothing. */
function scripted(text: string, script: readonly RecordScript[], key: readonly string[]): Patch {
  const document = open(text);
  perform(document, script);
  fc.pre(document.edits().length > 0);
  return patchOf(document, { key });
}

function after(text: string, script: readonly RecordScript[]): string {
  const document = open(text);
  perform(document, script);
  return textOf(document);
}

describe.each(modes)('$name', ({ key }) => {
  const keyed = key.length > 0;
  const story = stories(keyed);
  const all = (status: string, patch: Patch): string[] => patch.changes.map(() => status);

  test('on the same file everything applies and gives the same bytes', () => {
    const law = ({ text, mine }: Story): void => {
      const document = open(text);
      const patch = scripted(text, mine, key);
      expect(statuses(applyPatch(patch, document))).toEqual(all('applies', patch));
      expect(textOf(document)).toBe(after(text, mine));
    };
    fc.assert(fc.property(story, law), RUNS);
  });

  test('after edits elsewhere everything applies, nothing of theirs is lost, and then it is there already', () => {
    const law = (it: Story): void => {
      const document = open(after(it.text, it.theirs));
      const patch = scripted(it.text, it.mine, key);
      expect(statuses(applyPatch(patch, document))).toEqual(all('applies', patch));
      expect(recordsOf(textOf(document))).toEqual(expectedRecords(it));
      expect(statuses(rebase(patch, document))).toEqual(all('already', patch));
      expect(statuses(rebase(patch, open(textOf(document))))).toEqual(all('already', patch));
    };
    fc.assert(fc.property(story, law), RUNS);
  });

  test('after the file was sorted anew everything applies, and then it is there already', () => {
    const law = (it: Story): void => {
      const document = open(reordered(it.text, it.order));
      const patch = scripted(it.text, it.mine, key);
      expect(statuses(applyPatch(patch, document))).toEqual(all('applies', patch));
      const alone = { ...it, theirs: [] };
      expect(recordsOf(textOf(document))).toEqual(expectedRecords(alone));
      expect(statuses(rebase(patch, document))).toEqual(all('already', patch));
    };
    fc.assert(fc.property(story, law), RUNS);
  });

  test('patches that do not meet commute', () => {
    const law = (it: Story): void => {
      // Who corrects a key renames the record: what others say of the old name is an orphan, whatever it is.
      fc.pre(!it.mine.some(({ sets }, record) => sets.has(0) && (it.theirs[record]?.sets.size ?? 0) > 0));
      const patches = [scripted(it.text, it.mine, key), scripted(it.text, it.theirs, key)];
      const results = [patches, patches.toReversed()].map((order) => {
        const document = open(it.text);
        for (const patch of order)
          expect(statuses(applyPatch(patch, document))).toEqual(all('applies', patch));
        return recordsOf(textOf(document));
      });
      expect(results[0]).toEqual(results[1]);
    };
    fc.assert(fc.property(story, law), RUNS);
  });
});
