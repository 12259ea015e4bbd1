/** Words and signs for yes and no in the languages that pages use, as `textKey` gives them. */
const YES = new Set(
  'yes,y,true,1,ja,j,wahr,oui,o,vrai,si,sí,s,verdadero,sì,vero,sim,verdadeiro,waar,x,✓,✔,☑,✅,on'.split(','),
);
const NO = new Set('no,n,false,0,nein,falsch,non,faux,falso,não,nao,nee,onwaar,✗,✘,☐,❌,off'.split(','));

/** What a text, given as its key, says as an answer to yes or no; undefined for anything else. */
export function booleanOf(key: string): boolean | undefined {
  if (YES.has(key)) return true;
  return NO.has(key) ? false : undefined;
}
