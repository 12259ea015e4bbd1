import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GITHUB_PAGES } from '../../../../src/deliver/without-account/github-pages.ts';
import { prefilledIssue } from '../../../../src/deliver/without-account/prefilled-issue.ts';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import { patchesInBody } from '../../../../src/moderate/body-patches.ts';
import { HOSTILE } from '../hostile-strings.ts';
import { fencedBlocks, markdownSkeleton } from '../markdown-skeleton.ts';
import { samplePatch, setChange, withPath } from '../sample-patch.ts';
import { arbitraryPatch } from './arbitrary-patch.ts';

const HERE = 'Paste here';
const many = (count: number) =>
  samplePatch(
    Array.from({ length: count }, (_, n) =>
      setChange({ at: { record: n + 1, key: { iata: String(n) }, hash: '0'.repeat(32) } }),
    ),
  );

/** The issue, with its address taken apart by other means than it was made. */
function issueOf(patch: Parameters<typeof prefilledIssue>[0]) {
  const filled = prefilledIssue(patch, HERE);
  if (!filled) throw new Error('There is no issue');
  const url = new URL(filled.address);
  const field = (name: string) => url.searchParams.get(name) ?? '';
  return { ...filled, url, title: field('title'), body: field('body') };
}

describe('a short patch', () => {
  test('is all in the address, for people and for programs', () => {
    const patch = samplePatch([setChange({ note: 'typo' })], {
      page: 'https://a.example/p',
    });
    const { url, title, body, clipboard } = issueOf(patch);
    expect(`${url.origin}${url.pathname}`).toBe('https://forge.example/city/airports/issues/new');
    expect(title).toBe('Correct 1 cell in data/airports.csv');
    expect(body).toContain(
      '**Record 1: `iata` = `00M`**\n\n- `name`: `Thigpen ` → `Thigpen`\n  - Note: `typo`',
    );
    expect(body).toContain('- Seen on: <https://a.example/p>');
    expect(body).not.toContain('[x]');
    expect(patchesInBody(body)).toEqual([patch]);
    expect(clipboard).toBeUndefined();
  });
});

describe('a patch too long for an address', () => {
  test('leaves its data, then its list, to the clipboard, and says where they go', () => {
    const { body, clipboard } = issueOf(many(20));
    expect(body).toContain('- `name`: `Thigpen ` → `Thigpen`');
    expect(body.trimEnd().endsWith(`<!-- ${HERE} -->`)).toBe(true);
    expect(patchesInBody(clipboard ?? '')).toEqual([many(20)]);
    const larger = issueOf(many(100));
    expect(larger.body).not.toContain('Thigpen');
    expect(larger.clipboard).toContain('- `name`: `Thigpen ` → `Thigpen`');
  });

  test('pasted there, it is found again', () => {
    const { body, clipboard } = issueOf(many(100));
    expect(patchesInBody(body.replace(`<!-- ${HERE} -->`, () => clipboard ?? ''))).toEqual([many(100)]);
  });

  test('makes no issue when it is more than one keeps', () => {
    expect(prefilledIssue(many(1_000), HERE)).toBeUndefined();
  });
});

test('no address is longer than servers take, and the data comes back whole', () => {
  fc.assert(
    fc.property(arbitraryPatch, (patch) => {
      expect(parsePatch(patch)).toEqual(patch);
      const filled = prefilledIssue(patch, HERE);
      if (!filled) return;
      expect(filled.address.length).toBeLessThanOrEqual(GITHUB_PAGES.longestAddress);
      const body = new URL(filled.address).searchParams.get('body') ?? '';
      expect(patchesInBody(`${body}\n${filled.clipboard ?? ''}`)).toEqual([patch]);
    }),
  );
});

test('an address that is too long by its place alone is not made', () => {
  const { source, ...patch } = samplePatch([setChange()]);
  if (source.kind !== 'forge') throw new Error('It is of a forge');
  const far = { ...patch, source: { ...source, repository: `city/${'a'.repeat(9_000)}` } };
  expect(prefilledIssue(far, HERE)).toBeUndefined();
});

test('a file without a forge has no issues', () => {
  const { source } = samplePatch([setChange()]);
  const patch = samplePatch([setChange()], {
    source: { kind: 'url', url: 'https://a.example/a.csv', dialect: source.dialect },
  });
  expect(prefilledIssue(patch, HERE)).toBeUndefined();
});

test.each(HOSTILE)('%j acts nowhere', (text) => {
  const { title, body, clipboard } = issueOf(patchFull(text));
  const plain = issueOf(patchFull('x'));
  const whole = (each: { body: string; clipboard: string | undefined }) =>
    `${each.body}\n${each.clipboard ?? ''}`;
  const skeleton = (markdown: string) =>
    markdownSkeleton(markdown.replace(/\n {2}- ⚠️.*/, '').replaceAll('*empty*', '`code`'));
  expect(skeleton(whole({ body, clipboard }))).toBe(skeleton(whole(plain)));
  expect(fencedBlocks(body).closed).toBe(true);
  expect(title).not.toMatch(/[@#\n]|:\/\//);
});

/** A patch with this text in every place that takes a free one. */
function patchFull(text: string) {
  const at = { record: 1, key: { [text]: text }, hash: '' };
  const change = setChange({ at, column: text, before: text, after: text, note: text || '-' });
  const patch = samplePatch([setChange()], { reporter: { name: text } });
  return withPath({ ...patch, changes: [change], license: text }, text || '-');
}
