import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Field } from '../../../../../src/core/schema/table-schema.ts';
import { shapeOf } from '../../../../../src/workbench/views/record/shape-of.ts';

const text: Field = { name: 'a', type: 'string' };

test.each<[string, Partial<Field>, string, object]>([
  ['nothing', {}, '', { kind: 'empty' }],
  ['a word', {}, 'Oak', { kind: 'text', text: 'Oak' }],
  [
    'an address',
    {},
    'https://town.example/a b'.replace(' ', ''),
    { kind: 'link', address: 'https://town.example/ab', host: 'town.example' },
  ],
  [
    'a picture',
    { shownAs: 'image' },
    'https://town.example/a.jpg',
    { kind: 'image', address: 'https://town.example/a.jpg', host: 'town.example' },
  ],
  ['a mail address', {}, 'me@town.example', { kind: 'contact', address: 'mailto:me@town.example' }],
  [
    'a mail address that would add somebody',
    {},
    'me?cc=you@town.example',
    { kind: 'contact', address: 'mailto:me%3Fcc%3Dyou@town.example' },
  ],
  ['a telephone number', { shownAs: 'phone' }, '+33 1 23-45', { kind: 'contact', address: 'tel:+3312345' }],
  ['digits of no telephone', {}, '01 23 45', { kind: 'text', text: '01 23 45' }],
  ['two telephone numbers', { shownAs: 'phone' }, '01 or 02', { kind: 'text', text: '01 or 02' }],
  [
    'yes',
    { type: 'boolean', trueValues: ['oui'], falseValues: ['non'] },
    'oui',
    { kind: 'yes-no', is: true },
  ],
  ['neither yes nor no', { type: 'boolean' }, 'maybe', { kind: 'text', text: 'maybe' }],
  ['a code', { categories: [{ value: 'M', label: 'Metro' }] }, 'M', { kind: 'choice', label: 'Metro' }],
  ['several', { type: 'list', separator: '|' }, 'a | b', { kind: 'list', items: ['a', 'b'] }],
  [
    'a place',
    { type: 'geopoint', format: 'lat,lon' },
    '48.8,2.3',
    { kind: 'place', point: { latitude: 48.8, longitude: 2.3 } },
  ],
  ['a script', {}, 'javascript:alert(1)', { kind: 'text', text: 'javascript:alert(1)' }],
  [
    'another host in front',
    {},
    'https://bank.example@evil.example/',
    { kind: 'text', text: 'https://bank.example@evil.example/' },
  ],
])('%s', (_, field, value, shape) => expect(shapeOf({ ...text, ...field }, value)).toEqual(shape));

test('whatever is said, an address leads to the web, a mail or a telephone', () => {
  assert(
    property(string(), (value) => {
      for (const start of ['', 'https://', 'javascript:', 'mailto:']) {
        const shape = shapeOf({ ...text, shownAs: 'phone' }, start + value);
        const address = 'address' in shape ? shape.address : 'tel:0';
        expect(address).toMatch(/^(?:https?:\/\/|mailto:|tel:\+?\d+$)/);
      }
    }),
  );
});
