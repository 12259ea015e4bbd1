import { render, type FunctionComponent } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { lazy, type LazyComponent } from '../../../../src/workbench/components/lazy.tsx';
import { inEnglish } from '../in-english.tsx';

interface GreetingProps {
  name: string;
  onBack(): void;
}
const Greeting: FunctionComponent<GreetingProps> = ({ name }) => <p>Hello {name}</p>;

const show = (Part: LazyComponent<GreetingProps>, onBack = () => {}) =>
  act(() => render(inEnglish(<Part name="Ada" onBack={onBack} />), document.body));
const text = () => document.body.textContent;
async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`No button ${name}`);
  await act(() => button.click());
}

afterEach(() => render(null, document.body));

test('code that is under way is waited for, and comes once', async () => {
  const load = vi.fn<() => Promise<typeof Greeting>>(async () => Greeting);
  const Part = lazy(load);
  await show(Part);
  await vi.waitFor(() => expect(text()).toBe('Hello Ada'));
  render(null, document.body);
  await show(Part);
  expect(text()).toBe('Hello Ada');
  expect(load).toHaveBeenCalledTimes(1);
});

test('meanwhile it says that it reads', async () => {
  await show(lazy(() => new Promise<FunctionComponent<GreetingProps>>(() => {})));
  expect(document.querySelector('[role=status]')?.textContent).toBe('Reading …');
});

test('code that does not come is missed aloud, and asked for again', async () => {
  let isUp = false;
  const Part = lazy(async () => {
    if (!isUp) throw new TypeError('Failed to fetch dynamically imported module');
    return Greeting;
  });
  const onBack = vi.fn<() => void>();
  await show(Part, onBack);
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
  await press('Try again');
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
  await press('Back');
  expect(onBack).toHaveBeenCalledTimes(1);
  isUp = true;
  await press('Try again');
  await vi.waitFor(() => expect(text()).toBe('Hello Ada'));
});

test('code that was fetched before is shown at once; fetching it early fails silently', async () => {
  let isUp = false;
  const Part = lazy(async () => (isUp ? Greeting : Promise.reject(new TypeError('offline'))));
  Part.preload();
  await new Promise((resolve) => setTimeout(resolve));
  isUp = true;
  Part.preload();
  await new Promise((resolve) => setTimeout(resolve));
  render(inEnglish(<Part name="Ada" onBack={() => {}} />), document.body);
  expect(text()).toBe('Hello Ada');
});
