import { describe, expect, test } from 'vitest';
import { forgeKindSchema } from '../../../src/core/forge-kind.ts';
import type { Change, Patch } from '../../../src/core/patch/patch.ts';
import { proposalText } from '../../../src/deliver/proposal-text.ts';
import { letter } from '../../../src/deliver/without-account/letter.ts';
import { prefilledIssue } from '../../../src/deliver/without-account/prefilled-issue.ts';
import { HOSTILE } from './hostile-strings.ts';
import { markdownSkeleton } from './markdown-skeleton.ts';
import { samplePatch, setChange, withPath } from './sample-patch.ts';

const WORDS = {
  subject: 'Corrections',
  greeting: 'Hello',
  file: 'File:',
  page: 'Seen on:',
  license: 'Licence:',
  data: 'Data:',
  pasteHere: 'Paste here',
};
/** What hides, turns the direction, or ends a line. */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u2028-\u202e\u2060-\u2069\ufeff]/;

/** A patch that says one thing wherever a stranger can say something. */
function saying(text: string): Patch {
  const at = { record: 1, key: { [text]: text }, hash: '0'.repeat(32) };
  const changes: Change[] = [
    setChange({ at, column: text, before: 'x', after: text, note: text }),
    { op: 'insert', at: null, after: { [text]: text } },
    { op: 'rename-column', column: text, after: text },
  ];
  return withPath({ ...samplePatch(changes, { license: text }), reporter: { name: text } }, text);
}

const VERY_LONG = `${'long '.repeat(2_000)}@octocat`;

describe.each(
  [...HOSTILE.filter((text) => text.trim() !== ''), VERY_LONG].map(
    (text) => [text.slice(0, 60), text] as const,
  ),
)('%j', (_, text) => {
  /* Half a pair is in no patch: ids refuse it. */
  const patch = saying(text.toWellFormed());

  test('acts neither in title nor message of a proposal', () => {
    const { title, message } = proposalText(patch);
    for (const plain of [title, message]) {
      expect(plain).not.toMatch(/@|#\d|:\/\/|[<>[\]]|[!&~%^$]\w/);
      expect(plain).not.toMatch(HIDDEN);
    }
    expect(message.split('\n').filter((line) => line.startsWith('/'))).toEqual([]);
    expect(message.match(/^(?:Emendata-Patch|Co-authored-by):/gm)).toEqual(['Emendata-Patch:']);
  });

  test('is code in the text of a proposal', () => {
    const { body } = proposalText(patch);
    expect(body).not.toMatch(HIDDEN);
    expect(markdownSkeleton(body)).not.toMatch(/@|:\/\/(?!portal)|!\[|\]\(|<(?!\/?details>|\/?summary>)/);
    expect(outsideCode(body).filter((line) => /^\s*\//.test(line))).toEqual([]);
  });

  test.each(forgeKindSchema.options)('is code in a prefilled issue of %s', (forge) => {
    if (patch.source.kind !== 'forge') throw new Error('The sample is on a forge');
    const filled = prefilledIssue({ ...patch, source: { ...patch.source, forge } }, 'Paste here');
    const address = new URL(filled?.address ?? 'https://forge.example/nothing');
    expect(address.host).toBe('forge.example');
    const values = [...address.searchParams.values()].join('\n\n');
    expect(markdownSkeleton(values)).not.toMatch(/@|:\/\/|!\[|\]\(|<(?!\/?details>|\/?summary>|!--)/);
    expect(values).not.toMatch(HIDDEN);
    expect(outsideCode(values).filter((line) => /^\s*\//.test(line))).toEqual([]);
  });

  test('is visible in a letter, whose headers it cannot write', () => {
    const mail = new URL(letter(patch, WORDS, 'data@city.example')?.address ?? '');
    expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(decodeURIComponent(mail.pathname)).toBe('data@city.example');
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).not.toMatch(HIDDEN);
  });
});

/** The lines of a text in which GitLab would look for commands. */
function outsideCode(markdown: string): string[] {
  return markdownSkeleton(markdown).split('\n');
}
