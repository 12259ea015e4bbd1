import { classOf, escapedCharacter, isNoNewline, rangeTest } from './characters.ts';
import type { CharacterTest, Node } from './node.ts';
import { PatternError } from './pattern-error.ts';

/** Deeper groups are refused: reading and matching them takes as many calls within each other. */
const DEEPEST = 100;

/** Takes a pattern apart, written as in JavaScript. Throws PatternError. */
export function parsePattern(source: string, ignoreCase: boolean): Node {
  return new Parser(source, ignoreCase).whole();
}

class Parser {
  readonly #characters: readonly string[];
  readonly #ignoreCase: boolean;
  #at = 0;
  #groups = 0;
  #depth = 0;

  constructor(source: string, ignoreCase: boolean) {
    this.#characters = Array.from(source);
    this.#ignoreCase = ignoreCase;
  }

  whole(): Node {
    const node = this.#choice();
    if (this.#at < this.#characters.length) throw this.#error('syntax');
    return node;
  }

  get #next(): string {
    return this.#characters[this.#at] ?? '';
  }

  #error(reason: 'syntax' | 'unsupported' | 'too-long'): PatternError {
    return new PatternError(reason, this.#at);
  }

  #take(expected: string): boolean {
    if (this.#next !== expected) return false;
    this.#at++;
    return true;
  }

  #one(): string {
    const character = this.#next;
    if (character === '') throw this.#error('syntax');
    this.#at++;
    return character;
  }

  #choice(): Node {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return { kind: 'choice', options };
  }

  #sequence(): Node {
    const items: Node[] = [];
    while (this.#next !== '' && this.#next !== '|' && this.#next !== ')') items.push(this.#repeated());
    return { kind: 'sequence', items };
  }

  #repeated(): Node {
    const item = this.#item();
    const times = this.#times();
    if (times === undefined) return item;
    if (item.kind === 'place') throw this.#error('syntax');
    const lazy = this.#take('?');
    if (this.#times() !== undefined) throw this.#error('syntax');
    return { kind: 'repeat', item, ...times, lazy };
  }

  #times(): { min: number; max: number } | undefined {
    if (this.#take('*')) return { min: 0, max: Infinity };
    if (this.#take('+')) return { min: 1, max: Infinity };
    if (this.#take('?')) return { min: 0, max: 1 };
    if (this.#next !== '{') return undefined;
    const [text, from = '', comma, to = ''] =
      /^\{(\d+)(,?)(\d*)\}/.exec(this.#characters.slice(this.#at, this.#at + 20).join('')) ?? [];
    const min = Number(from);
    const max = comma === '' ? min : to === '' ? Infinity : Number(to);
    if (text === undefined || (comma === '' && to !== '') || max < min) throw this.#error('syntax');
    this.#at += text.length;
    return { min, max };
  }

  #item(): Node {
    const character = this.#one();
    if (character === '(') return this.#group();
    if (character === '[') return { kind: 'character', test: this.#class() };
    if (character === '.') return { kind: 'character', test: isNoNewline };
    if (character === '^') return { kind: 'place', place: 'start' };
    if (character === '$') return { kind: 'place', place: 'end' };
    if (character === '\\') return this.#escape();
    if ('*+?{}]'.includes(character)) throw this.#error('syntax');
    return { kind: 'character', test: rangeTest(character, character, this.#ignoreCase) };
  }

  #group(): Node {
    if (++this.#depth > DEEPEST) throw this.#error('too-long');
    let index = 0;
    if (this.#take('?')) {
      if (!this.#take(':')) throw this.#error('unsupported');
    } else index = ++this.#groups;
    const item = this.#choice();
    if (!this.#take(')')) throw this.#error('syntax');
    this.#depth--;
    return index === 0 ? item : { kind: 'group', item, index };
  }

  #escape(): Node {
    if (this.#take('b')) return { kind: 'place', place: 'word-edge' };
    if (this.#take('B')) return { kind: 'place', place: 'no-word-edge' };
    return { kind: 'character', test: this.#escaped().test };
  }

  /** What an escape matches, and the character it stands for when it is one. */
  #escaped(): { test: CharacterTest; character: string | undefined } {
    const letter = this.#one();
    const test = classOf(letter);
    if (test !== undefined) return { test, character: undefined };
    const character = escapedCharacter(letter);
    if (character === undefined) throw this.#error('unsupported');
    return { test: rangeTest(character, character, this.#ignoreCase), character };
  }

  #class(): CharacterTest {
    const isNegated = this.#take('^');
    const tests: CharacterTest[] = [];
    while (!this.#take(']')) tests.push(this.#classItem());
    const isIn: CharacterTest = (character) => tests.some((test) => test(character));
    return isNegated ? (character) => !isIn(character) : isIn;
  }

  #classItem(): CharacterTest {
    const from = this.#classCharacter();
    const isRange = this.#next === '-' && this.#characters[this.#at + 1] !== ']';
    if (from.character === undefined || !isRange) return from.test;
    this.#at++;
    const to = this.#classCharacter().character;
    if (to === undefined || (to.codePointAt(0) ?? 0) < (from.character.codePointAt(0) ?? 0)) {
      throw this.#error('syntax');
    }
    return rangeTest(from.character, to, this.#ignoreCase);
  }

  #classCharacter(): { test: CharacterTest; character: string | undefined } {
    const character = this.#one();
    if (character === '\\') return this.#escaped();
    return { test: rangeTest(character, character, this.#ignoreCase), character };
  }
}
