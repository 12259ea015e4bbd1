import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { TableSchema } from '../../../../src/core/schema/table-schema.ts';
import { type Filter, NO_FILTER } from '../../../../src/core/table/filter.ts';
import { FilterBar } from '../../../../src/workbench/filter/FilterBar.tsx';
import { startSession } from '../dataset/airfields.ts';
import { inEnglish } from '../in-english.tsx';

const SCHEMA: TableSchema = {
  fields: [
    { name: 'height', type: 'number', decimalChar: ',' },
    { name: 'kinds', type: 'list', separator: '|' },
  ],
  primaryKey: [],
  foreignKeys: [],
  missingValues: [''],
};

async function openBar(text: string, first: Filter = NO_FILTER, address?: string) {
  const root = document.createElement('main');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const seen = { filter: first };
  const session = startSession(text);
  const Bar = () => {
    const [filter, setFilter] = useState(first);
    seen.filter = filter;
    return <FilterBar {...{ session, filter }} schema={SCHEMA} first={address} onFilter={setFilter} />;
  };
  render(inEnglish(<Bar />), root);
  const find = (css: string, words: string) => {
    const element = [...root.querySelectorAll<HTMLElement>(css)].find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(words),
    );
    if (!element) throw new Error(`No ${css} ${words} in ${root.textContent}`);
    return element;
  };
  const press = async (css: string, words: string) => {
    const element = await vi.waitFor(() => find(css, words));
    await act(() => element.click());
  };
  return { root, seen, find, press };
}

/** jsdom does not open details by itself. */
async function openColumn(root: HTMLElement, column: string) {
  const details = [...root.querySelectorAll('details')].find((each) =>
    each.querySelector('summary')?.textContent?.includes(column),
  );
  await act(() => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
}

const TREES = 'code,height,kinds\nA1,"1,5",oak|tall\nB2,12,elm\nC3,"7,25",oak\nD4,,oak|elm\n';

test('values are counted where everything else that is chosen holds, and chosen', async () => {
  const { root, seen, press } = await openBar(TREES, {
    ...NO_FILTER,
    ranges: [{ column: 'height', to: '10' }],
  });
  await press('button', 'Filter (1)');
  await openColumn(root, 'kinds');
  await vi.waitFor(() => expect(root.textContent).toContain('oak2'));
  expect(root.textContent).not.toContain('elm1');
  await press('label', 'oak');
  expect(seen.filter.facets).toEqual([{ column: 'kinds', values: ['oak'], mode: 'or' }]);
  await press('label', 'nothing else');
  expect(seen.filter.facets).toMatchObject([{ mode: 'only' }]);
});

test('a range is typed as the file writes it; what is none is said', async () => {
  const { root, seen, press } = await openBar(TREES);
  await press('button', 'Filter');
  await openColumn(root, 'height');
  const [from] = root.querySelectorAll<HTMLInputElement>('.filter-range input');
  const type = (text: string) =>
    act(() => {
      if (from) from.value = text;
      from?.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await type('7,25');
  expect(seen.filter.ranges).toEqual([{ column: 'height', from: '7,25' }]);
  expect(from?.getAttribute('aria-invalid')).toBe('false');
  await type('much');
  expect(from?.getAttribute('aria-invalid')).toBe('true');
});

test('what is chosen is taken away again, and the keyboard keeps a place', async () => {
  const { root, seen, press, find } = await openBar(TREES, {
    ...NO_FILTER,
    facets: [{ column: 'kinds', values: ['oak'], mode: 'or' }],
    sort: [{ column: 'height', descending: true }],
  });
  await press('button', 'Remove: kinds: oak');
  expect(seen.filter.facets).toEqual([]);
  expect(document.activeElement).toBe(root.querySelector('.filter-chips'));
  await press('button', 'Show all records');
  expect(seen.filter).toEqual(NO_FILTER);
  expect(document.activeElement).toBe(find('button', 'Filter'));
});

test('Escape closes the panel and gives the keyboard back', async () => {
  const { root, press, find } = await openBar(TREES);
  await press('button', 'Filter');
  expect(document.activeElement?.textContent).toBe('Filter and sort');
  await act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(root.querySelector('.filter-panel')).toBeNull();
  expect(document.activeElement).toBe(find('button', 'Filter'));
});

test('of many values those are found that are searched for', async () => {
  const many = Array.from({ length: 40 }, (_, n) => `V${n}`);
  const { root, press } = await openBar(`code\n${many.join('\n')}\n`);
  await press('button', 'Filter');
  await openColumn(root, 'code');
  await vi.waitFor(() => expect(root.textContent).toContain('28 more values'));
  const search = root.querySelector<HTMLInputElement>('input[type=search]');
  await act(() => {
    if (search) search.value = 'v39';
    search?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect([...root.querySelectorAll('.filter-values li')].map((each) => each.textContent)).toEqual(['V391']);
});

test('what an address says is chosen at first, beside what is searched for', async () => {
  const { seen, find } = await openBar(
    TREES,
    { ...NO_FILTER, text: 'oak' },
    'find=elm&any:kinds=oak&down:height',
  );
  await vi.waitFor(() => find('button', 'Remove: kinds: oak'));
  expect(seen.filter).toEqual({
    text: 'oak',
    facets: [{ column: 'kinds', values: ['oak'], mode: 'or' }],
    ranges: [],
    sort: [{ column: 'height', descending: true }],
  });
});
