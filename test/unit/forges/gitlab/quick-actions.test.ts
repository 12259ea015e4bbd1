import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutQuickActions } from '../../../../src/forges/gitlab/quick-actions.ts';

describe('lines that are commands to GitLab', () => {
  test.each([
    ['/close', '\\/close'],
    ['Thanks\n/label ~bug\n', 'Thanks\n\\/label ~bug\n'],
    ['  /Merge', '  \\/Merge'],
    ['```\n/close\n```\n/close', '```\n/close\n```\n\\/close'],
    ['````\n```\n/close\n````\n/close', '````\n```\n/close\n````\n\\/close'],
    ['~~~\n```\n/close\n~~~\n/close', '~~~\n```\n/close\n~~~\n\\/close'],
    ['and/or\n1/2\n/ 3\n//', 'and/or\n1/2\n/ 3\n//'],
  ])('%j becomes %j', (text, safe) => {
    expect(withoutQuickActions(text)).toBe(safe);
  });

  test('are gone, and nothing else is: taking the backslashes away gives back the text', () => {
    const line = constantFrom('/close', '```', '~~~', 'a', '', ' /tag v1', '/ b', '````');
    assert(
      property(array(line), (lines) => {
        const safe = withoutQuickActions(lines.join('\n'));
        expect(safe.replaceAll('\\/', '/')).toBe(lines.join('\n'));
        expect(withoutQuickActions(safe)).toBe(safe);
      }),
    );
  });
});
