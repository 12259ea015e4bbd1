/** Powers of ten by word, in English, French, German, Spanish, Italian, Portuguese and Dutch. */
const POWERS = new Map(
  Object.entries({
    3: 'k,K,thousand,thousands,Tsd,Tsd.,Tausend,mille,milliers,mil,mila,duizend',
    6: 'M,m.,Mio,Mio.,mn,mln,mln.,million,millions,Million,Millionen,millones,millón,milioni,milhões,milhão,miljoen',
    9: 'B,bn,Mrd,Mrd.,billion,billions,Milliarde,Milliarden,milliard,milliards,Md,Mds,miliardi,mld,mld.,miljard',
    12: 'trillion,trillions,Billion,Billionen,Bio.',
  }).flatMap(([power, words]) => words.split(',').map((word) => [word, Number(power)] as const)),
);

/** `Mio. t` → 10⁶ and `t`, `M€` → 10⁶ and `€`; a word that is no multiplier is a unit. */
export function splitUnit(text: string): { power: number; unit: string } {
  const unit = text.trim();
  if (unit === '' || unit === '%') return { power: 0, unit };
  const space = unit.search(/\s/);
  const word = space < 0 ? unit : unit.slice(0, space);
  const rest = space < 0 ? '' : unit.slice(space).trim();
  const power = POWERS.get(word);
  if (power !== undefined) return { power, unit: rest };
  const currency = /\p{Sc}$/u.test(word) ? word.slice(-1) : '';
  const joined = currency === '' ? undefined : POWERS.get(word.slice(0, -1));
  return joined === undefined ? { power: 0, unit } : { power: joined, unit: currency + rest };
}
