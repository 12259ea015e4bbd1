import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, type Row, type Suite } from '../suite.ts';
import { SHAPES } from './shapes.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** Large files of three shapes, and the everyday sizes: each shape in a fresh process, the contenders of one taking turns in it. */
export const csvSuite: Suite = {
  name: 'csv',
  async run() {
    const rows = SHAPES.flatMap(({ name }) => inChild(name) as Row[]);
    const cold = Array.from({ length: 5 }, () => inChild('cold') as number);
    return [...rows, ...(inChild('opening') as Row[]), coldRow(median(cold))];
  },
};

function coldRow(ours: number): Row {
  return {
    measurement: 'plain: 5 MB to first record, fresh process',
    ours,
    unit: 'ms',
    goal: '≤ 50 ms',
    kept: ours <= 50,
  };
}

function inChild(what: string): unknown {
  const output = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', CHILD, what], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  return JSON.parse(output);
}
