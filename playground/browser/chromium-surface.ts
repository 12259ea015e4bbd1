import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ElementHandle, Frame, KeyInput } from 'puppeteer-core';
import { closedRootPoint } from './closed-root.ts';
import { findVisible, parseSelector, selectField } from './selector.ts';
import { toExpression, type Surface } from './surface.ts';
import { waitUntil } from './wait.ts';

/** A frame of Chromium, with real input through the DevTools protocol. */
export class ChromiumSurface implements Surface {
  readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  async url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  async evaluate<T, A extends readonly unknown[]>(
    script: string | ((...args: A) => T | Promise<T>),
    ...args: A
  ): Promise<T> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the script returns, by its own type
    return (await this.frame.evaluate(toExpression(script, args))) as T;
  }

  async click(selector: string): Promise<void> {
    const { host } = parseSelector(selector);
    await ignoringClosure(async () => {
      if (host === undefined) {
        const element = await this.#element(selector);
        await element.evaluate(uncover);
        return element.click();
      }
      const point = await waitUntil(() => this.#pointInRoot(selector), { what: selector });
      return this.frame.page().mouse.click(point.x, point.y);
    });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.evaluate(selectField);
    await (text === '' ? this.press('Delete') : this.frame.page().keyboard.type(text));
  }

  async chooseFile(css: string, path: string): Promise<void> {
    const input = await waitUntil(() => this.frame.$(css), { what: `${css} in ${this.frame.url()}` });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- puppeteer refuses any other element itself
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  }

  /** Drags a file from outside the browser over the middle of the page and lets go. */
  async dropFile(path: string): Promise<void> {
    const page = this.frame.page();
    const [x, y] = await page.evaluate(() => [innerWidth / 2, innerHeight / 2] as const);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    const session = await page.createCDPSession();
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x, y, data });
    await session.detach();
  }

  async press(key: string): Promise<void> {
    const { keyboard } = this.frame.page();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- puppeteer refuses unknown keys itself
    const modifiers = key.split(/\+(?=.)/) as KeyInput[];
    const last = modifiers.pop();
    if (last === undefined) throw new Error('No key');
    for (const modifier of modifiers) await keyboard.down(modifier);
    await ignoringClosure(() => keyboard.press(last));
    for (const modifier of modifiers.toReversed()) await keyboard.up(modifier);
  }

  async waitFor(target: string | (() => unknown), timeout?: number): Promise<void> {
    const look =
      typeof target === 'string' ? () => this.#sees(target) : () => this.evaluate(target).then(Boolean);
    await this.#waitUntil(look, String(target), timeout);
  }

  async waitForText(text: string, timeout?: number): Promise<void> {
    const look = async () => (await this.text()).includes(text);
    await this.#waitUntil(look, `“${text}”`, timeout);
  }

  async #waitUntil(look: () => Promise<boolean>, what: string, timeout: number | undefined): Promise<void> {
    const place = `${what} in ${this.frame.url()}`;
    await waitUntil(look, { what: place, instead: () => this.text(), ...(timeout && { timeout }) });
  }

  async screenshot(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await this.frame.page().screenshot());
  }

  async #element(selector: string): Promise<ElementHandle> {
    return waitUntil(() => this.#find(selector), { what: `${selector} in ${this.frame.url()}` });
  }

  async #find(selector: string): Promise<ElementHandle | null> {
    const { css, text } = parseSelector(selector);
    const found = `(${String(findVisible)})(document, ${JSON.stringify(css)}, ${JSON.stringify(text)})`;
    const handle = await this.frame.evaluateHandle<[], () => Element>(found);
    return handle.asElement() === null ? null : handle;
  }

  async #sees(selector: string): Promise<boolean> {
    if (parseSelector(selector).host !== undefined) return (await this.#pointInRoot(selector)) !== undefined;
    return (await this.#find(selector)) !== null;
  }

  async #pointInRoot(selector: string): Promise<{ x: number; y: number } | undefined> {
    return closedRootPoint(this.frame.page(), parseSelector(selector));
  }
}

/** Scrolls as a person does when something that stays in place, a bar at the foot, lies over what they want. */
function uncover(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!element.contains(hit)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** A popup that closes because of a click was clicked: the browser's complaint that it is gone is no failure. */
async function ignoringClosure(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Error) || !/Target closed|Session closed|detached|No target/i.test(error.message))
      throw error;
  }
}
