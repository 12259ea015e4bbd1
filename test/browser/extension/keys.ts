import type { Surface } from '../../../playground/browser/surface.ts';

/** What has the keyboard, in words. Runs inside pages. */
export function focused(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return '';
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const words = [element.ariaLabel, labels[0]?.textContent, element.textContent, element.tagName];
  return words.find((text) => text?.trim())?.trim() ?? '';
}

/** True for what a person reaches with Tab, not for a part of the page that took the keyboard with all its words. Runs inside pages. */
function isStop(): boolean {
  const element = document.activeElement;
  return element instanceof HTMLElement && element.tabIndex >= 0;
}

/** Presses Tab until something with these words has the keyboard; returns what had it on the way. */
export async function tabTo(surface: Surface, words: string): Promise<string[]> {
  const way: string[] = [];
  for (let n = 0; n < 40; n++) {
    await surface.press('Tab');
    way.push(await surface.evaluate(focused));
    if (way.at(-1)?.includes(words) && (await surface.evaluate(isStop))) return way;
  }
  throw new Error(`Tab does not lead to “${words}” but to ${way.join(', ')}`);
}

export async function typeKeys(surface: Surface, text: string): Promise<void> {
  for (const character of text) await surface.press(character === ' ' ? 'Space' : character);
}

/** Presses Enter on what leads away: the document is gone before the key comes up, which Firefox's driver takes amiss. */
export async function pressAndLeave(surface: Surface): Promise<void> {
  await surface.press('Enter').catch(() => undefined);
}

/** What the live regions say, which is what a screen reader reads out. */
export async function said(surface: Surface): Promise<string> {
  return surface.evaluate(() =>
    [...document.querySelectorAll('[role=status], [role=alert]')]
      .map((region) => region.textContent)
      .join(' '),
  );
}
