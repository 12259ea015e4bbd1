/** Less shows no table, more is longer than a screen: where the publisher does not decide, in CSS pixels. */
const LEAST = 320;
const MOST = 640;
/** What a publisher may decide. */
export const LEAST_FIXED = 160;
export const MOST_FIXED = 4_000;

/** Height of a frame whose content has not said yet how high it is. */
export const FIRST_HEIGHT = 480;

/** Returns the height that a publisher wrote, within reason; undefined when it is no whole number of pixels. */
export function fixedHeight(text: string | null): number | undefined {
  if (text === null || !/^\d{1,6}$/.test(text)) return undefined;
  return Math.min(Math.max(Number(text), LEAST_FIXED), MOST_FIXED);
}

/** Returns the height to give to content of this height: a short table takes little room, a long one scrolls inside. */
export function roomFor(contentHeight: number): number {
  return Math.ceil(Math.min(Math.max(contentHeight, LEAST), MOST));
}
