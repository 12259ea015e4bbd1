import type { CharacterTest, Node, Place } from './node.ts';
import { PatternError } from './pattern-error.ts';

/** One step of a match. */
export type Instruction =
  | { op: 'character'; test: CharacterTest }
  | { op: 'place'; place: Place }
  /** Tries both, `first` before `second`. */
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  /** Notes the place: 2n where group n starts, 2n + 1 where it ends. */
  | { op: 'save'; slot: number }
  | { op: 'match' };

const LONGEST = 2_000;

/** A pattern as steps, group 0 being the whole match. Throws PatternError when they are too many. */
export function toProgram(node: Node): Instruction[] {
  const program: Instruction[] = [];
  write({ kind: 'group', item: node, index: 0 }, program);
  program.push({ op: 'match' });
  return program;
}

function write(node: Node, program: Instruction[]): void {
  if (program.length > LONGEST) throw new PatternError('too-long', 0);
  if (node.kind === 'character') program.push({ op: 'character', test: node.test });
  else if (node.kind === 'place') program.push({ op: 'place', place: node.place });
  else if (node.kind === 'sequence') for (const item of node.items) write(item, program);
  else if (node.kind === 'choice') writeChoice(node.options, program);
  else if (node.kind === 'repeat') writeRepeat(node, program);
  else {
    program.push({ op: 'save', slot: 2 * node.index });
    write(node.item, program);
    program.push({ op: 'save', slot: 2 * node.index + 1 });
  }
}

function writeChoice(options: readonly Node[], program: Instruction[]): void {
  const [option, ...others] = options;
  if (option === undefined) return;
  if (others.length === 0) return write(option, program);
  const split = program.push({ op: 'match' }) - 1;
  write(option, program);
  const jump = program.push({ op: 'match' }) - 1;
  program[split] = { op: 'split', first: split + 1, second: program.length };
  writeChoice(others, program);
  program[jump] = { op: 'jump', to: program.length };
}

function writeRepeat(
  { item, min, max, lazy }: Extract<Node, { kind: 'repeat' }>,
  program: Instruction[],
): void {
  for (let n = 0, length = -1; n < min && program.length > length; n++) {
    // An item without steps is done when it was done once.
    length = program.length;
    write(item, program);
  }
  if (max === Infinity) return writeLoop(item, lazy, program);
  const splits: number[] = [];
  for (let n = min; n < max; n++) {
    splits.push(program.push({ op: 'match' }) - 1);
    write(item, program);
  }
  for (const split of splits) program[split] = splitOf(split + 1, program.length, lazy);
}

function writeLoop(item: Node, lazy: boolean, program: Instruction[]): void {
  const split = program.push({ op: 'match' }) - 1;
  write(item, program);
  program.push({ op: 'jump', to: split });
  program[split] = splitOf(split + 1, program.length, lazy);
}

function splitOf(inside: number, behind: number, lazy: boolean): Instruction {
  return lazy
    ? { op: 'split', first: behind, second: inside }
    : { op: 'split', first: inside, second: behind };
}
