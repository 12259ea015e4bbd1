/**
 * Which element is meant: CSS, optionally inside the shadow root of a host, optionally by the words on it.
 * Written `host >>> css:has-text("words")`; the shadow root may be closed.
 */
export interface Selector {
  host?: string;
  css: string;
  text?: string;
}

/** Reads the written form; throws on anything but one `>>>` and one `:has-text` at the end. */
export function parseSelector(written: string): Selector {
  const parts = written.split('>>>').map((part) => part.trim());
  const [first = '', inner] = parts;
  const match = /^(.*?)(?::has-text\("([^"]*)"\))?$/s.exec(inner ?? first);
  const css = match?.[1]?.trim() || '*';
  if (parts.length > 2 || first === '' || css.includes(':has-text'))
    throw new Error(`Bad selector: ${written}`);
  return { css, ...(inner === undefined ? {} : { host: first }), ...(match?.[2] ? { text: match[2] } : {}) };
}

/** Selects what the focused field holds, so that typing replaces it. Runs inside pages. */
export function selectField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
}

/**
 * The first element under `root` that a person can see and that holds the words, or null.
 *
 * Runs inside pages, so it stands alone. With words, the innermost match wins: `*:has-text("Go")` is the
 * button and not the document. An accessible name given by `aria-label` counts as the element's words.
 */
export function findVisible(root: ParentNode, css: string, text?: string): Element | null {
  const words = (value: string) => value.replaceAll(/\s+/g, ' ').trim();
  const matches = [...root.querySelectorAll(css)].filter((element) => {
    const seen = element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    if (!seen || text === undefined) return seen;
    return words(element.getAttribute('aria-label') ?? element.textContent).includes(text);
  });
  if (text === undefined) return matches[0] ?? null;
  return (
    matches.find((element) => !matches.some((other) => other !== element && element.contains(other))) ?? null
  );
}
