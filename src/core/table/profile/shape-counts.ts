import { detached } from './detached.ts';
import type { CountedShape } from './profile.ts';
import { shapeHash, shapeOf } from './shape-of.ts';

/** More ways of spelling are none that anybody chose. */
const most = 1_000;
const shown = 50;

/** Counts how values are spelled. */
export class ShapeCounts {
  readonly #shapes = new Map<number, { example: string; count: number }>();
  #isMany = false;

  add(value: string, count: number): void {
    const shape = this.#isMany ? undefined : shapeHash(value);
    if (shape === undefined) return;
    const known = this.#shapes.get(shape);
    if (known !== undefined) known.count += count;
    else if (this.#shapes.size < most) this.#shapes.set(shape, { example: detached(value), count });
    else this.#isMany = true;
  }

  /** The usual ones, most frequent first; none when there are too many. */
  toList(): CountedShape[] {
    if (this.#isMany) return [];
    const frequent = [...this.#shapes.values()].sort((a, b) => b.count - a.count).slice(0, shown);
    return frequent.map(({ example, count }) => ({ shape: shapeOf(example) ?? '', example, count }));
  }
}
