import { expect, test } from 'vitest';
import { findColumnContradiction } from '../../../../src/core/patch/check-columns.ts';
import type { Change, Patch } from '../../../../src/core/patch/patch.ts';

const columns = ['id', 'name', 'v', 'v', ''];
const hash = '0'.repeat(32);
const at = { record: 1, key: { id: 'A1' }, hash };

const rename = (column: string, after: string): Change => ({ op: 'rename-column', column, after });
const add = (column: string, follows: string | null = null): Change => ({
  op: 'add-column',
  column,
  follows,
});
const move = (column: string, follows: string | null = null): Change => ({
  op: 'move-column',
  column,
  follows,
});
const remove = (column: string): Change => ({ op: 'delete-column', column, hash });
const set = (column: string, before = 'a'): Change => ({ op: 'set', at, column, before, after: 'b' });

function fault(changes: Change[], wanted: Partial<Patch> = {}): string | undefined {
  const found = findColumnContradiction({ key: ['id'], columns, changes, ...wanted });
  return found && `${found.path}: ${found.message}`;
}

test.each<[string, Change[], Partial<Patch>]>([
  [
    'every kind of change',
    [rename('name', 'title'), add('zone', 'id'), move('v #3'), remove('#5')],
    { without: ['#5'] },
  ],
  [
    'a column that is called otherwise when another one goes',
    [remove('v #3'), set('v #4')],
    { without: ['v #3'] },
  ],
  ['a label for a column that had none', [rename('#5', 'note')], {}],
  ['a refused deletion', [set('name')], { without: ['v #3'] }],
  ['a new column and its cells', [add('zone', 'id'), set('zone', '')], {}],
])('a patch may hold %s', (_, changes, wanted) => {
  expect(fault(changes, wanted)).toBeUndefined();
});

test.each<[string, Change[], Partial<Patch>, string]>([
  [
    'the name of a column that goes',
    [remove('name'), add('name #2'), rename('id', 'name')],
    { without: ['name'] },
    'changes: two columns are called "name", before or after',
  ],
  [
    'a change of columns that are not told',
    [add('x')],
    { columns: undefined },
    'changes[0]: columns are not told',
  ],
  [
    'columns left out of none',
    [set('name')],
    { columns: undefined, without: ['name'] },
    'without: columns are not told',
  ],
  [
    'a column left out that is not there',
    [set('name')],
    { without: ['x'] },
    'without: names a column that is not told',
  ],
  [
    'a key that goes',
    [remove('id')],
    { without: ['id'] },
    'key: names a column that is not told, or left out',
  ],
  ['a column that is there already', [add('name')], {}, 'changes[0]: column "name" is there already'],
  ['a column that is not there', [rename('x', 'y')], {}, 'changes[0]: column "x" is not told'],
  [
    'two names for one column',
    [rename('name', 'a'), rename('name', 'b')],
    {},
    'changes[1]: column "name" is changed twice',
  ],
  [
    'a deletion that is not left out',
    [remove('name')],
    {},
    'changes[0]: column "name" is deleted and not left out',
  ],
  [
    'a column that is deleted and moved',
    [remove('name'), move('name')],
    { without: ['name'] },
    'changes[1]: column "name" is left out and changed as well',
  ],
  [
    'a value in a deleted column',
    [remove('name'), set('name')],
    { without: ['name'] },
    'changes[1]: column "name" is not told, or left out',
  ],
  [
    'a new record with a value in a deleted column',
    [remove('name'), { op: 'insert', at: null, after: { name: 'x' } }],
    { without: ['name'] },
    'changes[1]: column "name" is left out',
  ],
  ['a value in an unknown column', [set('x')], {}, 'changes[0]: column "x" is not told, or left out'],
  [
    'an old value in a new column',
    [add('zone'), set('zone')],
    {},
    'changes[1]: a new column has empty cells',
  ],
  [
    'a neighbour that moves',
    [move('name'), add('zone', 'name')],
    {},
    'changes[1]: column "name" does not stay where it is',
  ],
  [
    'a neighbour that goes',
    [remove('name'), add('zone', 'name')],
    { without: ['name'] },
    'changes[1]: column "name" does not stay where it is',
  ],
  [
    'a hash that leaves nothing out',
    [{ op: 'delete', at: { ...at, rest: hash }, before: {} }],
    {},
    'changes[0]: at.rest leaves nothing out',
  ],
  ['a blank name', [rename('name', ' ')], {}, 'changes: a column is to be called nothing'],
  [
    'a name that another column has',
    [rename('name', 'id')],
    {},
    'changes: two columns are called "id", before or after',
  ],
  [
    'a name twice',
    [add('zone'), rename('name', 'zone')],
    {},
    'changes: two columns are called "zone", before or after',
  ],
  [
    'exchanged names',
    [rename('id', 'name'), rename('name', 'id')],
    {},
    'changes: two columns are called "name", before or after',
  ],
  [
    'a name that stays',
    [rename('name', 'name')],
    {},
    'changes: two columns are called "name", before or after',
  ],
  [
    'columns with one label that change places',
    [move('v #3', 'v #4')],
    {},
    'changes: columns with the label "v" change places',
  ],
  [
    'no column left',
    [remove('a')],
    { key: [], columns: ['a'], without: ['a'] },
    'changes: no column is left',
  ],
])('it may not hold %s', (_, changes, wanted, message) => {
  expect(fault(changes, wanted)).toBe(message);
});
