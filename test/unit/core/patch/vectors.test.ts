import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { identityText, patchId } from '../../../../src/core/patch/identity.ts';
import type { Outcome } from '../../../../src/core/patch/outcome.ts';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { recordHash } from '../../../../src/core/patch/record-hash.ts';
import { open, textOf } from './patches.ts';

/** The vectors that `docs/patch-format.md` names; other implementers use the same files. */
function vectors<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/patch/${name}`, import.meta.url), 'utf8'));
}

/** A second implementation of the digest, so that the vectors are not only what our code says. */
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface HashVector {
  values: string[];
  canonical: string;
  hash: string;
}

test.each(vectors<HashVector>('record-hash.json'))(
  'record hash of $canonical',
  ({ values, canonical, hash }) => {
    expect(recordHash(values)).toBe(hash);
    expect(sha256(canonical).slice(0, 32)).toBe(hash);
  },
);

interface IdentityVector extends Pick<Patch, 'source' | 'changes'> {
  name: string;
  canonical: string;
  id: string;
}

test.each(vectors<IdentityVector>('identity.json'))('id of $name', ({ source, changes, canonical, id }) => {
  expect(identityText({ source, changes })).toBe(canonical);
  expect(patchId({ source, changes })).toBe(id);
  expect(sha256(canonical)).toBe(id);
});

interface RebaseVector {
  name: string;
  before: string;
  patch: unknown;
  current: string;
  outcomes: Omit<Outcome, 'change'>[];
  after: string;
}

describe.each(['rebase.json', 'columns.json'].flatMap((name) => vectors<RebaseVector>(name)))(
  '$name',
  ({ before, patch: json, current, outcomes, after }) => {
    const patch = parsePatch(json);

    test('has these outcomes and this file after', () => {
      const document = open(current);
      const expected = outcomes.map((outcome, index) => ({ ...outcome, change: patch.changes[index] }));
      expect(applyPatch(patch, document)).toEqual(expected);
      expect(textOf(document)).toBe(after);
    });

    test('applies wholly to the file it was made from', () => {
      const applied = applyPatch(patch, open(before));
      expect(applied.filter(({ status }) => status !== 'applies')).toEqual([]);
    });
  },
);

test('the example of the specification is a patch, and the text beside it is its identity', () => {
  const page = readFileSync(new URL('../../../../docs/patch-format.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/^```(?:json|text)\n([\s\S]*?)\n```$/gm)].map(([, block]) => block ?? '');
  const example = blocks.find((block) => block.includes('"emendata"')) ?? '';
  const patch = parsePatch(JSON.parse(example));
  expect(blocks).toContain(identityText(patch));
});
