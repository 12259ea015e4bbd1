import { Matcher, type Slots } from './matcher.ts';
import { parsePattern } from './parse-pattern.ts';
import { type Instruction, toProgram } from './program.ts';

export interface PatternOptions {
  ignoreCase: boolean;
  /** Does the pattern have to match the text from end to end? */
  whole: boolean;
}

/** A regular expression that cannot hang: what it takes is bounded, whatever the text. */
export class Pattern {
  readonly #program: readonly Instruction[];

  /** Throws PatternError. */
  constructor(source: string, { ignoreCase, whole }: PatternOptions) {
    const node = parsePattern(source, ignoreCase);
    const items = [{ kind: 'place', place: 'start' }, node, { kind: 'place', place: 'end' }] as const;
    this.#program = toProgram(whole ? { kind: 'sequence', items } : node);
  }

  /** Whether the text holds a match. Throws PatternError when the text is too long for the pattern. */
  matches(text: string): boolean {
    return new Matcher(this.#program, Array.from(text)).find(0) !== undefined;
  }

  /**
   * The text with each match replaced; undefined when there is none. In `template`, `$1` to `$9` are what groups matched,
   * `$&` the whole match, `$$` a dollar. Throws PatternError when the text is too long for the pattern.
   */
  replace(text: string, template: string): string | undefined {
    const characters = Array.from(text);
    const matcher = new Matcher(this.#program, characters);
    let result = '';
    let read = 0;
    let isFound = false;
    for (let from = 0; from <= characters.length;) {
      const slots = matcher.find(from);
      if (slots === undefined) break;
      isFound = true;
      const [start = 0, end = 0] = slots;
      result += characters.slice(read, start).join('') + filled(template, characters, slots);
      read = end;
      from = end > start ? end : end + 1;
    }
    return isFound ? result + characters.slice(read).join('') : undefined;
  }
}

function filled(template: string, characters: readonly string[], slots: Slots): string {
  return template.replaceAll(/\$([$&1-9])/g, (_, name: string) => {
    if (name === '$') return '$';
    const group = name === '&' ? 0 : Number(name);
    return characters.slice(slots[2 * group] ?? 0, slots[2 * group + 1] ?? 0).join('');
  });
}
