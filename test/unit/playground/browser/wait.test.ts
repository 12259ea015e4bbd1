import { expect, test } from 'vitest';
import { waitUntil } from '../../../../playground/browser/wait.ts';

test('answers with the first truthy value, past errors and empty answers', async () => {
  const answers = [
    () => null,
    () => false as const,
    () => Promise.reject(new Error('not yet')),
    () => 'there',
  ];
  await expect(waitUntil(async () => answers.shift()?.(), { what: 'it' })).resolves.toBe('there');
});

test('says what it waited for and why it did not come', async () => {
  const probe = () => Promise.reject(new Error('the page is gone'));
  await expect(waitUntil(probe, { what: 'the button', timeout: 60 })).rejects.toThrow(
    'Waited 60 ms for the button: the page is gone',
  );
});
