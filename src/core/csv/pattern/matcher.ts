import { isWordCharacter } from './characters.ts';
import type { Place } from './node.ts';
import { PatternError } from './pattern-error.ts';
import type { Instruction } from './program.ts';

/** Where each group starts and ends, by slot; undefined where a group took no part. */
export type Slots = readonly (number | undefined)[];

interface Thread {
  step: number;
  slots: Slots;
}

/** Steps spent on one text before it is given up: about a second. */
const BUDGET = 20_000_000;

/** Matches one text, as characters, without ever going back: all ways to match go forward together, the preferred first. */
export class Matcher {
  readonly #program: readonly Instruction[];
  readonly #characters: readonly string[];
  /** The place at which a step was reached last, so that no second thread follows it from there. */
  readonly #reached: Int32Array;
  #spent = 0;

  constructor(program: readonly Instruction[], characters: readonly string[]) {
    this.#program = program;
    this.#characters = characters;
    this.#reached = new Int32Array(program.length);
  }

  /** The first match that starts at `from` or after it. Throws PatternError when the text is too long for the pattern. */
  find(from: number): Slots | undefined {
    this.#reached.fill(-1);
    let threads: Thread[] = [];
    let found: Slots | undefined;
    for (let at = from; at <= this.#characters.length; at++) {
      if (found === undefined) this.#follow(threads, { step: 0, slots: [] }, at);
      if (threads.length === 0 && found !== undefined) break;
      const next: Thread[] = [];
      for (const thread of threads) {
        const instruction = this.#program[thread.step];
        if (instruction?.op === 'match') {
          found = thread.slots;
          break;
        }
        const character = this.#characters[at];
        if (instruction?.op === 'character' && character !== undefined && instruction.test(character)) {
          this.#follow(next, { step: thread.step + 1, slots: thread.slots }, at + 1);
        }
      }
      threads = next;
    }
    return found;
  }

  /** Adds the threads that wait for a character, or have matched, when one stands before a step. */
  #follow(threads: Thread[], { step, slots }: Thread, at: number): void {
    if (this.#reached[step] === at) return;
    this.#reached[step] = at;
    if (++this.#spent > BUDGET) throw new PatternError('too-costly', 0);
    const instruction = this.#program[step];
    if (instruction?.op === 'jump') this.#follow(threads, { step: instruction.to, slots }, at);
    else if (instruction?.op === 'split') {
      this.#follow(threads, { step: instruction.first, slots }, at);
      this.#follow(threads, { step: instruction.second, slots }, at);
    } else if (instruction?.op === 'save') {
      const saved = [...slots];
      saved[instruction.slot] = at;
      this.#follow(threads, { step: step + 1, slots: saved }, at);
    } else if (instruction?.op === 'place') {
      if (this.#isAt(instruction.place, at)) this.#follow(threads, { step: step + 1, slots }, at);
    } else threads.push({ step, slots });
  }

  #isAt(place: Place, at: number): boolean {
    if (place === 'start') return at === 0;
    if (place === 'end') return at === this.#characters.length;
    const isEdge = this.#isWord(at - 1) !== this.#isWord(at);
    return isEdge === (place === 'word-edge');
  }

  #isWord(at: number): boolean {
    return isWordCharacter(this.#characters[at] ?? '');
  }
}
