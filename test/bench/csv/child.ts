import { measureColdOpening, measureOpening } from './measure-opening.ts';
import { measureShape } from './measure-shape.ts';
import { SHAPES } from './shapes.ts';

/** One measurement in a process of its own: prints its result as JSON. */
const [what] = process.argv.slice(2);
const shape = SHAPES.find(({ name }) => name === what);
const result =
  shape !== undefined ? measureShape(shape) : what === 'cold' ? measureColdOpening() : measureOpening();
console.log(JSON.stringify(result));
