import { describe, expect, test } from 'vitest';
import { codecFor } from '../../../../src/core/csv/codec.ts';
import { sniffEncoding } from '../../../../src/core/csv/encoding.ts';

/** A few lines of a table in each language, and the encodings in which such a table may come. */
const TABLES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'French',
    'ville;région\nNîmes;Occitanie, près de la mer\nSaint-Étienne;à côté, où l’on va\n',
    ['windows-1252', 'macintosh'],
  ],
  ['French, bare', 'code,libellé\n1,Élève\n2,Forêt\n3,Hôtel\n', ['windows-1252', 'iso-8859-15', 'macintosh']],
  [
    'German',
    'Stadt;Straße\nKöln;Brücke\nMünchen;Größe über alles\n',
    ['windows-1252', 'iso-8859-15', 'macintosh'],
  ],
  [
    'Spanish',
    'año,población\n2020,Cádiz\n2021,Logroño\n2022,¿Málaga?\n',
    ['windows-1252', 'iso-8859-15', 'macintosh'],
  ],
  [
    'Portuguese',
    'município,situação\nSão Paulo,não há\nGoiânia,órgão público\n',
    ['windows-1252', 'iso-8859-15'],
  ],
  ['Danish', 'by,vej\nKøbenhavn,Søndergård\nÅrhus,Blåbærvej\n', ['windows-1252', 'macintosh']],
  ['English', 'name,note\nAda,“the first” – it’s said\nBlaise,don’t — ever\n', ['windows-1252', 'macintosh']],
  ['Euro', 'article;prix\nThé;5 €\nCafé;7 €\n', ['windows-1252', 'iso-8859-15']],
  [
    'Polish',
    'miasto,ulica\nŁódź,Świętokrzyska\nGdańsk,Długa\nPoznań,Żółta\n',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Czech',
    'město,okres\nPlzeň,Jižní Čechy\nÚstí nad Labem,příští týden\nTřebíč,Žďár\n',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Hungarian',
    'név,város\nKovács Őszi,Győr\nTóth Tünde,Székesfehérvár\nSzűcs,Hódmezővásárhely\n',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Croatian',
    'grad,županija\nČakovec,Međimurska\nPožega,Požeško-slavonska\nŠibenik,općina\n',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Russian',
    'город;область\nМосква;Центральный округ\nНижний Новгород;Приволжский\nКазань;Татарстан\n',
    ['windows-1251', 'koi8-r', 'iso-8859-5'],
  ],
  [
    'Ukrainian',
    'місто;область\nКиїв;Київська\nЛьвів;Львівська\nЧернівці;Чернівецька\n',
    ['windows-1251', 'iso-8859-5'],
  ],
  [
    'Greek',
    'πόλη;περιοχή\nΑθήνα;Αττική\nΘεσσαλονίκη;Κεντρική Μακεδονία\nΠάτρα;Δυτική Ελλάδα\n',
    ['windows-1253', 'iso-8859-7'],
  ],
  [
    'Turkish',
    'şehir,bölge\nİstanbul,Marmara\nDiyarbakır,Güneydoğu Anadolu\nMuğla,Çanakkale yakını değil\n',
    ['windows-1254'],
  ],
  ['Hebrew', 'עיר,מחוז\nירושלים,מחוז ירושלים\nתל אביב,מרכז\nחיפה,צפון\n', ['windows-1255']],
  ['Arabic', 'المدينة,المنطقة\nالقاهرة,مصر\nالرياض,السعودية\nبغداد,العراق\n', ['windows-1256']],
  [
    'Lithuanian',
    'miestas,apskritis\nŠiauliai,Šiaulių\nPanevėžys,Panevėžio\nVilnius,Vilniaus rajonas į pietryčius\n',
    ['windows-1257'],
  ],
  [
    'Latvian',
    'pilsēta,novads\nRīga,Rīgas\nDaugavpils,Latgales reģions\nLiepāja,Kurzemē, pie jūras\n',
    ['windows-1257'],
  ],
  [
    'Japanese',
    '都道府県,市区町村,備考\n東京都,新宿区,ここに書く\n大阪府,大阪市,カタカナ表示\n北海道,札幌市,\n',
    ['shift_jis', 'euc-jp'],
  ],
  [
    'Simplified Chinese',
    '省份,城市,说明\n广东省,广州市,这是一个城市\n四川省,成都市,人口很多\n北京市,朝阳区,\n',
    ['gb18030'],
  ],
  [
    'Traditional Chinese',
    '縣市,鄉鎮,說明\n臺北市,大安區,這是一個城市\n高雄市,左營區,人口很多\n花蓮縣,吉安鄉,\n',
    ['big5'],
  ],
  [
    'Korean',
    '시도,시군구,비고\n서울특별시,종로구,이것은 도시입니다\n부산광역시,해운대구,바다가 있는\n경기도,수원시,\n',
    ['euc-kr'],
  ],
];

describe.each(TABLES)('%s', (_, text, encodings) => {
  test.each(encodings)('in %s is read as it was written', (encoding) => {
    const bytes = codecFor(encoding).encode(text);
    const guess = sniffEncoding(bytes);
    expect(codecFor(guess.encoding).decode(bytes)).toBe(text);
    expect(guess.evidence).toBe('letters');
    expect(guess.confidence).toBeGreaterThan(0.5);
  });
});

test('where two encodings read the same, the usual one is named', () => {
  const bytes = codecFor('iso-8859-15').encode('id,nom\n1,Élève\n2,Hôtel\n');
  expect(sniffEncoding(bytes)).toMatchObject({ encoding: 'windows-1252' });
});

test('a telling line counts wherever it stands in a file', () => {
  const text = `id,note\n${'1,Ávila\n'.repeat(9000)}2,Łódź leży w środkowej Polsce, koło Sieradza się żyje\n`;
  expect(sniffEncoding(codecFor('windows-1250').encode(text)).encoding).toBe('windows-1250');
});

test('ideographs in UTF-16 without a mark are recognised by their newlines', () => {
  const text = '都道府県、市区町村\n東京都、新宿区\n大阪府、大阪市\n';
  expect(sniffEncoding(codecFor('utf-16le').encode(text)).encoding).toBe('utf-16le');
  expect(sniffEncoding(codecFor('utf-16be').encode(text)).encoding).toBe('utf-16be');
});
