import type { Change, Patch } from '../core/patch/patch.ts';
import { sourceText } from '../core/source.ts';
import { toPlain } from './safe-text.ts';

/** What git tools show of a commit's first line. */
const SUBJECT = 72;

/** `Correct 3 cells, add 1 record in data/airports.csv`: the title of a proposal. */
export function summarize(patch: Patch): string {
  return `${countChanges(patch.changes)} in ${toPlain(pathOf(patch), 150)}`;
}

/** The same in at most 72 characters: the file's name alone, or only its end, when its path is too long. */
export function summarizeShort(patch: Patch): string {
  const whole = summarize(patch);
  if (whole.length <= SUBJECT) return whole;
  const start = `${countChanges(patch.changes)} in `;
  const name = toPlain(pathOf(patch).split('/').at(-1) ?? '', 4_096);
  const room = SUBJECT - start.length;
  return start + (name.length <= room ? name : `…${name.slice(1 - room).replace(/^[\udc00-\udfff]/, '')}`);
}

/** The path of a file in its repository, or the address or name it is known by. */
export function pathOf({ source }: Patch): string {
  return source.kind === 'forge' ? source.path : sourceText(source);
}

function countChanges(changes: readonly Change[]): string {
  const count = (op: Change['op']) => changes.filter((change) => change.op === op).length;
  const parts = [
    { verb: 'correct', noun: 'cell', number: count('set') },
    { verb: 'add', noun: 'record', number: count('insert') },
    { verb: 'remove', noun: 'record', number: count('delete') },
    { verb: 'add', noun: 'column', number: count('add-column') },
    { verb: 'rename', noun: 'column', number: count('rename-column') },
    { verb: 'remove', noun: 'column', number: count('delete-column') },
    { verb: 'move', noun: 'column', number: count('move-column') },
  ];
  const told = parts.filter(({ number }) => number > 0);
  const text = told
    .map(({ verb, noun, number }) => `${verb} ${number} ${noun}${number === 1 ? '' : 's'}`)
    .join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
