/**
 * Does a path match a pattern? `*` stands for any characters of one name, `?` for one of them, `**` as a whole name for any
 * number of folders; everything else stands for itself. A wildcard takes no name that starts with a dot: what is hidden
 * (`.github`, `.git`) is named or not meant. Takes time proportional to pattern times path, whatever they hold.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return matchesSequence(pattern.split('/'), path.split('/'), {
    isAny: (segment) => segment === '**',
    mayBeAny: (name) => !name.startsWith('.'),
    matches: matchesName,
  });
}

function matchesName(segment: string, name: string): boolean {
  if (name.startsWith('.') && !segment.startsWith('.')) return false;
  return matchesSequence(Array.from(segment), Array.from(name), {
    isAny: (sign) => sign === '*',
    mayBeAny: () => true,
    matches: (sign, character) => sign === '?' || sign === character,
  });
}

interface Rules {
  /** Does this item of the pattern stand for any number of items? */
  isAny(item: string): boolean;
  /** May this item be one of those? */
  mayBeAny(item: string): boolean;
  matches(pattern: string, item: string): boolean;
}

/** On a mismatch only the last "any" takes one more: an earlier one could not do better. */
function matchesSequence(pattern: readonly string[], items: readonly string[], rules: Rules): boolean {
  let at = 0;
  let any = { at: -1, taken: 0 };
  for (let n = 0; n < items.length;) {
    const wanted = pattern[at];
    const item = items[n] ?? '';
    if (wanted !== undefined && rules.isAny(wanted)) {
      any = { at, taken: n };
      at += 1;
    } else if (wanted !== undefined && rules.matches(wanted, item)) {
      at += 1;
      n += 1;
    } else {
      const next = items[any.taken];
      if (any.at < 0 || next === undefined || !rules.mayBeAny(next)) return false;
      any = { at: any.at, taken: any.taken + 1 };
      at = any.at + 1;
      n = any.taken;
    }
  }
  return pattern.slice(at).every((item) => rules.isAny(item));
}
