// @vitest-environment node
import { expect, test } from 'vitest';
import { pageFindingsSchema } from '../../../../src/core/finding.ts';
import { detect } from '../../../../src/detect/detect.ts';
import { pageOf } from '../page.ts';

const cell = '<i role="gridcell">1</i>';

test.each([
  ['grids in grids', '<b role="grid"><b role="row"><b role="gridcell">'.repeat(150)],
  ['rows in rows', `<b role="grid">${'<b role="row">'.repeat(400)}`],
  [
    'a row of many cells',
    `<b role="grid"><b role="row">${cell.repeat(4_000)}</b><b role="row">${cell}${cell}</b></b>`,
  ],
  ['many rows', `<b role="grid">${`<b role="row">${cell}${cell}</b>`.repeat(4_000)}</b>`],
  ['many grids', `<b role="grid"><b role="row">${cell}</b></b>`.repeat(1_000)],
  ['many texts', '<pre>a,b\n1,2\n</pre>'.repeat(1_000)],
  ['many frames and hosts', '<x-y></x-y><iframe></iframe>'.repeat(15)],
])('%s end in time and within the sizes of a finding', (_, body) => {
  const { document } = pageOf(body);
  const start = performance.now();
  const { findings } = detect(document, 'https://town.example/');
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(pageFindingsSchema.safeParse(findings).error).toBeUndefined();
});
