import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../../src/core/policy/parse-policy.ts';
import { OPERATIONS, type Policy } from '../../../../src/core/policy/policy.ts';
import { writePolicy } from '../../../../src/core/policy/write-policy.ts';
import { formOf, policyOf, type PolicyForm } from '../../../../src/workbench/policy/policy-form.ts';

const SUBJECT = { path: 'data/a.csv', lang: 'fr' };
const EMPTY = formOf(undefined, [], SUBJECT);

const POLICY: Policy = {
  version: 1,
  files: [
    { path: 'data/*.csv', locked: ['id'], allow: ['set'] },
    { path: 'other.csv', key: ['nr'] },
  ],
  moderation: { moderators: ['maria', '@city/data'] },
  reply: { languages: ['fr', 'en'], thanks: { fr: 'Merci', en: 'Thanks' } },
  license: 'CC-BY-4.0',
  contact: { email: 'data@city.example' },
};

test('nothing wished says the file alone', () => {
  expect(policyOf(EMPTY, undefined, SUBJECT)).toEqual({ version: 1, files: [{ path: 'data/a.csv' }] });
});

test('the key that the values suggest is proposed, and the publisher’s own comes first', () => {
  expect(formOf(undefined, ['id'], SUBJECT).key).toEqual(['id']);
  expect(formOf({ version: 1, files: [{ path: 'data/a.csv', key: ['nr'] }] }, ['id'], SUBJECT).key).toEqual([
    'nr',
  ]);
});

describe('a policy that is there', () => {
  test('fills the form in, also by a pattern', () => {
    expect(formOf(POLICY, [], SUBJECT)).toEqual({
      key: [],
      locked: ['id'],
      allow: ['set'],
      thanks: 'Merci',
      languages: 'fr, en',
      license: 'CC-BY-4.0',
      moderators: 'maria, @city/data',
    });
  });

  test('keeps what the form does not ask about', () => {
    const changed = policyOf({ ...formOf(POLICY, [], SUBJECT), thanks: 'Grand merci' }, POLICY, SUBJECT);
    expect(changed).toMatchObject({
      files: [...POLICY.files, { path: 'data/a.csv', locked: ['id'], allow: ['set'] }],
      reply: { thanks: { fr: 'Grand merci', en: 'Thanks' } },
      contact: { email: 'data@city.example' },
    });
  });

  test('loses what the form takes out', () => {
    const policy = { ...POLICY, reply: { thanks: 'Merci' } };
    const none: PolicyForm = { ...EMPTY, allow: OPERATIONS };
    expect(Object.keys(policyOf(none, policy, SUBJECT))).toEqual(['version', 'files', 'contact']);
  });

  test('has one entry for the file, however often the form is used', () => {
    const once = policyOf({ ...EMPTY, locked: ['id'] }, POLICY, SUBJECT);
    const twice = policyOf({ ...EMPTY, locked: ['name'] }, once, SUBJECT);
    expect(twice.files.filter(({ path }) => path === SUBJECT.path)).toEqual([
      { path: SUBJECT.path, locked: ['name'] },
    ]);
  });
});

test('whatever a person ticks and types is written and read back as it was meant', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 4 });
  const form = fc.record({
    key: names,
    locked: names,
    allow: fc.subarray([...OPERATIONS]),
    thanks: fc.string({ maxLength: 200 }),
    languages: fc.constantFrom('', 'en', 'en, fr', ' pt-BR ; es'),
    license: fc.constantFrom('', 'CC0-1.0', ' ODbL-1.0 '),
    moderators: fc.constantFrom('', 'maria', '@city/data, bob'),
  });
  fc.assert(
    fc.property(form, (wished) => {
      const policy = policyOf(wished, undefined, SUBJECT);
      const read = parsePolicy(writePolicy(policy));
      expect('policy' in read ? read.policy : read.problems).toEqual(policy);
    }),
  );
});
