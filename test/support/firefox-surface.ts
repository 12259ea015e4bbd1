import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { findVisible, parseSelector, selectField } from '../../playground/browser/selector.ts';
import { toExpression, type Surface } from '../../playground/browser/surface.ts';
import { waitUntil } from '../../playground/browser/wait.ts';
import { keyEvents } from './firefox-keys.ts';
import { capture, click, execute, giveFile, holds, sendKey, type Place } from './firefox-privileged.ts';

/** Runs a self-contained function with Firefox's own rights. */
export type RunPrivileged = <T, A extends readonly unknown[]>(
  script: (...args: A) => T | Promise<T>,
  ...args: A
) => Promise<T>;

/**
 * A document in Firefox. Input is synthesised inside Firefox: the events are trusted and count as a person's,
 * but they start in the document itself, so nothing laid over a frame from outside can catch them.
 */
export class FirefoxSurface implements Surface {
  readonly #run: RunPrivileged;
  readonly #place: Place;

  constructor(run: RunPrivileged, place: Place) {
    this.#run = run;
    this.#place = place;
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
    return this.#run(execute<T>, this.#place, `return ${toExpression(script, args)}`);
  }

  async click(selector: string): Promise<void> {
    const find = `return ${findExpression(selector)}`;
    const attempt = () => orClosed(this.#run(click, this.#place, find));
    await waitUntil(attempt, { what: `${selector} in ${await this.#name()}` });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.evaluate(selectField);
    for (const key of text === '' ? ['Delete'] : text) await this.press(key === '\n' ? 'Enter' : key);
  }

  async chooseFile(css: string, path: string): Promise<void> {
    const find = `return document.querySelector(${JSON.stringify(css)})`;
    const attempt = () => this.#run(giveFile, this.#place, find, path);
    await waitUntil(attempt, { what: `${css} in ${await this.#name()}` });
  }

  async press(key: string): Promise<void> {
    for (const event of keyEvents(key))
      await orClosed(this.#run(sendKey, this.#place, event).then(() => true));
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
    const place = `${what} in ${await this.#name()}`;
    await waitUntil(look, { what: place, instead: () => this.text(), ...(timeout && { timeout }) });
  }

  async screenshot(path: string): Promise<void> {
    const png = await this.#run(capture, this.#place);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.from(png, 'base64'));
  }

  async #sees(selector: string): Promise<boolean> {
    return this.#run(holds, this.#place, `return ${findExpression(selector)} !== null`);
  }

  async #name(): Promise<string> {
    return this.url().catch(() => 'a document that is gone');
  }
}

/** A popup that closes because of a click was clicked: Firefox's complaint that it is gone is no failure. */
async function orClosed(attempt: Promise<boolean>): Promise<boolean> {
  try {
    return await attempt;
  } catch (error) {
    const gone = /AbortError|InactiveActor|actor .*destroyed|no longer active|was unloaded/i;
    if (!(error instanceof Error) || !gone.test(error.message)) throw error;
    return true;
  }
}

/** Finds the element, in a closed shadow root too: only Firefox's own rights see into it. */
function findExpression(selector: string): string {
  const { host, css, text } = parseSelector(selector);
  const find = `(root) => (root ? (${String(findVisible)})(root, ${JSON.stringify(css)}, ${JSON.stringify(text)}) : null)`;
  const root =
    host === undefined
      ? 'document'
      : `document.querySelector(${JSON.stringify(host)})?.openOrClosedShadowRoot`;
  return `(${find})(${root})`;
}
