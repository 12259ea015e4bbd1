/** What Firefox's key synthesis is told about one key going down or up. */
export interface KeyEvent {
  event: 'synthesizeKeyDown' | 'synthesizeKeyUp';
  data: { key: string; code?: string; location: number; printable: boolean } & Partial<
    Record<Modifier, boolean>
  >;
}

type Modifier = 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey';

const MODIFIERS = new Map<string, Modifier>([
  ['Control', 'ctrlKey'],
  ['Shift', 'shiftKey'],
  ['Alt', 'altKey'],
  ['Meta', 'metaKey'],
]);

/** The events of `Control+Shift+z`: modifiers down in order, the key down and up, modifiers up in reverse. */
export function keyEvents(written: string): KeyEvent[] {
  const keys = written.split(/\+(?=.)/);
  const held: Partial<Record<Modifier, boolean>> = {};
  const downs = keys.map((key): KeyEvent => {
    const modifier = MODIFIERS.get(key);
    if (modifier) held[modifier] = true;
    return { event: 'synthesizeKeyDown', data: { ...keyData(key), ...held } };
  });
  const ups = keys.toReversed().map((key): KeyEvent => {
    const modifier = MODIFIERS.get(key);
    if (modifier) held[modifier] = false;
    return { event: 'synthesizeKeyUp', data: { ...keyData(key), ...held } };
  });
  return [...downs, ...ups];
}

function keyData(key: string): KeyEvent['data'] {
  if (MODIFIERS.has(key)) return { key, code: `${key}Left`, location: 1, printable: false };
  if (key === 'Space') return { key: ' ', code: 'Space', location: 0, printable: true };
  if (/^\w{2,}$/.test(key)) return { key, code: key, location: 0, printable: false };
  return {
    key,
    location: 0,
    printable: true,
    ...(/[a-z]/i.test(key) && { code: `Key${key.toUpperCase()}` }),
  };
}
