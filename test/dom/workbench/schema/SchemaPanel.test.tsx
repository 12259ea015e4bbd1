import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SchemaPanel } from '../../../../src/workbench/schema/SchemaPanel.tsx';
import { startSession } from '../dataset/airfields.ts';
import { inEnglish } from '../in-english.tsx';
import { forgeWith } from './surroundings.ts';

const STOPS = `stop,since,kind\n${Array.from({ length: 12 }, (_, n) => `S${n},${n + 1}/02/2024,${n % 2 ? 'bus' : 'tram'}\n`).join('')}`;

async function open(files: Record<string, string> = {}, text = STOPS) {
  const place = forgeWith(files);
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  render(
    inEnglish(<SchemaPanel session={startSession(text)} ports={place.ports} onBack={() => undefined} />),
    root,
  );
  await vi.waitFor(() => expect(root.querySelectorAll('.fields > li').length).toBeGreaterThan(0), {
    timeout: 5_000,
  });
  return { ...place, root };
}

function within(root: HTMLElement, column: string): HTMLElement {
  const entry = [...root.querySelectorAll('li')].find(
    (each) => each.querySelector('bdi')?.textContent === column,
  );
  if (entry === undefined) throw new Error(`No column ${column}`);
  return entry;
}

async function openEntry(entry: HTMLElement) {
  const details = entry.querySelector('details');
  await act(() => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
}

async function fill(entry: HTMLElement, label: string, value: string) {
  const found = [...entry.querySelectorAll('label')].find(
    (each) => each.querySelector('span')?.textContent === label,
  );
  const field = found?.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input, select, textarea',
  );
  if (!field) throw new Error(`No field ${label}`);
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function press(root: HTMLElement, name: string) {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`No button ${name}`);
  await act(() => button.click());
}

test('says in plain words what the columns mean, and why', async () => {
  const { root } = await open();
  expect(root.textContent).toContain('it is a guess from the values');
  const facts = [...root.querySelectorAll('.field-facts')].map(({ textContent }) => textContent);
  expect(facts).toEqual([
    'Text',
    'Date · like 31/12/2024 · the day and the month may be the other way round',
    'Text · 2 usual values',
  ]);
  const since = within(root, 'since');
  await openEntry(since);
  expect(since.textContent).toContain('All 12 values looked at fit.');
});

test('another type is judged by the values at once, and proposed as a new file', async () => {
  const { root, saved, sent } = await open();
  const since = within(root, 'since');
  await openEntry(since);
  await fill(since, 'How dates are written', '%m/%d/%Y');
  await fill(since, 'Name for people', 'In use since');
  expect(since.textContent).toContain('In use since');
  await fill(since, 'What it holds', 'integer');
  expect(since.textContent).toContain('0 of 12 values looked at fit.');
  await fill(since, 'What it holds', 'date');
  await press(root, 'Propose it');
  expect(sent).toEqual(['policy:github:forge.example/air/fields@main:fields.schema.json']);
  expect(saved).toMatchObject([
    { about: 'schema', source: { path: 'fields.schema.json', repository: 'air/fields' } },
  ]);
  expect(JSON.stringify(saved)).toContain('In use since');
});

test('what is beside the file changes by what the person corrected', async () => {
  const text = '{"fields": [{"name": "kind", "type": "string", "x": 1}]}\n';
  const { root, saved } = await open({ 'schema.json': text });
  await vi.waitFor(() => expect(root.textContent).toContain('Its publisher says so in schema.json.'));
  expect(root.textContent).toContain('Nothing to propose');
  const kind = within(root, 'kind');
  await openEntry(kind);
  await fill(kind, 'Values to choose from', 'bus = Bus\ntram');
  await press(root, 'Propose it');
  expect(saved).toMatchObject([
    {
      before: text,
      after:
        '{"fields": [{"name": "kind", "type": "string", "x": 1, "categories": [ { "value": "bus", "label": "Bus" }, { "value": "tram" } ]}]}\n',
    },
  ]);
});

test('of thousands of columns, more are shown when somebody wants them', async () => {
  const names = Array.from({ length: 450 }, (_, n) => `c${n}`);
  const { root } = await open({}, `${names.join(',')}\n${names.join(',')}\n`);
  expect(root.querySelectorAll('.fields > li')).toHaveLength(200);
  await press(root, 'Show more columns (250 left)');
  await press(root, 'Show more columns (50 left)');
  expect(root.querySelectorAll('.fields > li')).toHaveLength(450);
});
