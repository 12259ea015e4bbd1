import { expect, test } from 'vitest';
import { isEvidence } from '../../../../src/workbench/dataset/remarks.ts';
import { changeOf, changesOf, startSession } from './airfields.ts';

test('a remark goes with its correction, also while its value is edited on', () => {
  const session = startSession();
  session.change((document) => document.setCell(0, 1, 'Ash'));
  session.change((document) => document.setCell(1, 1, 'Beech'));
  session.remark(
    changeOf(session, (change) => change.op === 'set' && change.after === 'Ash'),
    {
      note: '  On the sign ',
      evidence: 'https://example.org/sign ',
    },
  );
  session.change((document) => document.setCell(0, 1, 'Ashby'));
  const [first, second] = changesOf(session);
  expect(first).toMatchObject({ after: 'Ashby', note: 'On the sign', evidence: 'https://example.org/sign' });
  expect(second).not.toHaveProperty('note');
});

test('blank notes and what is no web address are left out', () => {
  const session = startSession();
  session.change((document) => document.setCell(0, 1, 'Ash'));
  session.remark(
    changeOf(session, () => true),
    { note: ' \n', evidence: 'javascript:alert(1)' },
  );
  expect(changesOf(session)[0]).not.toHaveProperty('note');
  expect(changesOf(session)[0]).not.toHaveProperty('evidence');
});

test.each([
  ['https://example.org', true],
  [' http://example.org/a ', true],
  ['ftp://example.org', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['example.org', false],
  ['', false],
])('%j as evidence: %s', (text, is) => expect(isEvidence(text)).toBe(is));
