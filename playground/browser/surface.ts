/**
 * One document in a browser: a page, the popup, or our frame over a page. Tests and the walk use nothing else,
 * so they say the same thing for every browser.
 *
 * Selectors are CSS; `host >>> css` looks into a shadow root, closed or not, and a final `:has-text("words")`
 * picks by the words a person reads. Whatever is not there yet is waited for.
 */
export interface Surface {
  url(): Promise<string>;
  /** The text a person can read, as `innerText` gives it. */
  text(): Promise<string>;
  /**
   * What a self-contained function (or an expression) returns inside the document, whatever its CSP says.
   * Values cross as JSON; `undefined` may come back as `null`.
   */
  evaluate<T, A extends readonly unknown[]>(
    script: string | ((...args: A) => T | Promise<T>),
    ...args: A
  ): Promise<T>;
  /** A trusted mouse click in the middle of the element. The document may close because of it. */
  click(selector: string): Promise<void>;
  /** Clicks into the field and replaces what it holds, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Gives a file to an `input`, visible or not, as the browser's own dialog does. */
  chooseFile(css: string, path: string): Promise<void>;
  /** Presses a key where the focus is: `Enter`, `a`, `Control+z`, `Control+Shift+ArrowDown`. */
  press(key: string): Promise<void>;
  /** Waits for a visible element, or for a function to return something truthy. */
  waitFor(target: string | (() => unknown), timeout?: number): Promise<void>;
  /** Waits until the text can be read. */
  waitForText(text: string, timeout?: number): Promise<void>;
  /** Saves what a person sees as PNG: for a frame, the page around it too. */
  screenshot(path: string): Promise<void>;
}

/** The script as one expression a document can evaluate, its arguments written into it as JSON. */
export function toExpression(
  script: string | ((...args: never[]) => unknown),
  args: readonly unknown[],
): string {
  if (typeof script === 'string') return script;
  return `(${String(script)})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}
