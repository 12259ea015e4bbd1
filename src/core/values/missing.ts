/** Words for "no value" as `textKey` gives them, in the languages that pages use. `na` is left out: it is also a code. */
const WORDS = new Set(
  'n/a,n.a.,n.d.,#n/a,nan,null,none,k.a.,k. a.,nc,n.c.,s/o,s.o.,no data,not available,keine angabe,non disponible,sin datos,n.v.t.'.split(
    ',',
  ),
);

/** Does a text, given as its key, say that there is no value? */
export function isMissing(key: string): boolean {
  return key === '' || (key.length <= 14 && (/^(?:-{1,3}|\.{1,3}|:|\?|\/)$/.test(key) || WORDS.has(key)));
}
