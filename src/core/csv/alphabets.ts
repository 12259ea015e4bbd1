/** The characters beyond ASCII of a language, the most frequent first, as in running text. */
type Alphabet = string;

const WESTERN: readonly Alphabet[] = [
  '’–“”—\u00a0…°£•é', // English: hardly a letter, but signs
  'éàèêçôîûâùëïœü', // French
  'üäößé', // German
  'óíáéñúü', // Spanish
  'ãçáéíóêõâúàô', // Portuguese
  'àèòùéì', // Italian
  'éàèóíçòúïü', // Catalan
  'ëéïöüè', // Dutch
  'äöåé', // Swedish, Finnish
  'øåæéö', // Danish, Norwegian
  'íáðóéöúþæý', // Icelandic
];
const CENTRAL: readonly Alphabet[] = [
  'łąęóżśćńź', // Polish
  'íáéěřčýžšůúóťňď', // Czech
  'áíéčžýšúťľóňôďäŕĺ', // Slovak
  'éáöóőüíúű', // Hungarian
  'ăţîşâ', // Romanian
  'šžčćđ', // Croatian, Slovenian
  'üäöß', // German
];
const BALTIC: readonly Alphabet[] = [
  'ėšųžįąūčę', // Lithuanian
  'āīēšūņļžķģč', // Latvian
  'äõüöšž', // Estonian
];
const TURKISH: readonly Alphabet[] = ['ıüşçğİöâî'];
const GREEK: readonly Alphabet[] = ['αοιετσνηυρπκμλωςίάγόδέύήχθώφβξζψϊϋΐΰ'];
const HEBREW: readonly Alphabet[] = ['יוהלארמתבשנדחעפקטכסגצזםןךףץ'];
const ARABIC: readonly Alphabet[] = ['اليمونرتبةدعسفكهقحجأشطصخىذزضغإئثظءؤآ'];
const CYRILLIC: readonly Alphabet[] = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', // Russian
  'оаинтвіерслкдмупяьзгбчйхцюїшжєщфґ', // Ukrainian
  'аеоитнврслдкпмзугъябчжйщцхшюфь', // Bulgarian
  'аоиенрсјтвкдумлпзбгчшцжљњћђфхџ', // Serbian
];

/** A single-byte encoding. */
export interface SingleByte {
  encoding: string;
  /** Those that are written in it. */
  alphabets: readonly Alphabet[];
  /** The logarithm of how much more, or less, of it there is than of another. */
  advantage: number;
}

/** The single-byte encodings that are told apart. Earlier ones are named when the text is the same. */
export const SINGLE_BYTE: readonly SingleByte[] = [
  { encoding: 'windows-1252', alphabets: WESTERN, advantage: 2 },
  { encoding: 'windows-1250', alphabets: CENTRAL, advantage: 0 },
  { encoding: 'windows-1251', alphabets: CYRILLIC, advantage: 0 },
  { encoding: 'windows-1253', alphabets: GREEK, advantage: 0 },
  { encoding: 'windows-1254', alphabets: TURKISH, advantage: 0 },
  { encoding: 'windows-1255', alphabets: HEBREW, advantage: 0 },
  { encoding: 'windows-1256', alphabets: ARABIC, advantage: 0 },
  { encoding: 'windows-1257', alphabets: BALTIC, advantage: 0 },
  { encoding: 'iso-8859-15', alphabets: WESTERN, advantage: 0 },
  { encoding: 'iso-8859-2', alphabets: CENTRAL, advantage: 0 },
  { encoding: 'iso-8859-5', alphabets: CYRILLIC, advantage: -1 },
  { encoding: 'iso-8859-7', alphabets: GREEK, advantage: 0 },
  { encoding: 'koi8-r', alphabets: CYRILLIC.slice(0, 1), advantage: -1 },
  { encoding: 'macintosh', alphabets: WESTERN, advantage: -3 },
];

/** Punctuation beyond ASCII that tables hold often. */
export const USUAL_SIGNS = '’–\u00a0«»°€“”—…№„';
/** Punctuation and signs that they hold now and then. */
export const OTHER_SIGNS = '£§·•‘º²³½¿¡™®©ª´±×';
