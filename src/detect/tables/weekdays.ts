/** The beginnings of weekday names in the languages calendars are most often written in. */
const days = new Set(
  [
    'mo tu we th fr sa su',
    'di mi do so',
    'lu ma me je ve di',
    'mi ju vi sá',
    'gi ve do',
    'wo vr za zo',
    'se te qu qi sx sá',
  ]
    .join(' ')
    .split(' '),
);
/** Weeks written in single letters: English, French, Spanish, German, Italian. */
const letters = new Set(['MTWTFSS', 'SMTWTFS', 'LMMJVSD', 'DLMMJVS', 'LMXJVSD', 'MDMDFSS', 'LMMGVSD']);

/** True for the header of a month's sheet: seven or eight columns, nearly all of them different weekdays. */
export function isWeek(labels: readonly string[]): boolean {
  if (labels.length < 7 || labels.length > 8) return false;
  const words = labels.map((label) => label.trim().toLowerCase().replace('.', ''));
  if (letters.has(words.join('').toUpperCase())) return true;
  const found = words.filter((word) => word.length <= 10 && days.has(word.slice(0, 2)));
  return found.length >= 6 && new Set(found).size >= 6;
}
