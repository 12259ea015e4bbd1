/** A block of an East Asian standard: how much of running text lies in it, and how many characters it holds. */
export interface Block {
  /** First and last lead byte. */
  from: number;
  to: number;
  share: number;
  size: number;
  /** Letters of alphabets, which may stand next to ASCII letters. */
  isAlphabet?: true;
}

/** A multi-byte encoding: its blocks, and the characters that are most frequent in prose and in tables. */
export interface EastAsian {
  encoding: string;
  blocks: readonly Block[];
  frequent: string;
  /** How much of running text those make. */
  frequentShare: number;
  /** Trail bytes below this one belong to no block: rare additions of later standards. */
  trailFrom: number;
}

const HAN = {
  simplified:
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运省县镇乡村街号男编码姓称额价',
  traditional:
    '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指許統區保至隊形社空決治展馬科司五基書非則聽白界達光強即難且權思王完設式色路記南品住告類求據程北邊張該交規萬取格望術領共確傳師觀清今院讓識帶導爭運省縣鎮鄉村里鄰街號臺灣灣稱額價編碼姓',
  japanese:
    '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達号県郡丁目番郵便',
  korean:
    '이다는의가을에를은고하한지로도인사기자어시리있대정나아서해일보수그전것들장주부들으라제스적만성구상과원여오동와국게관조안신공경유개비위연무면내회영미진세소화문용우선마방치계중발속실학물모결민터생없했었재거당반였업트분러말드생체단행의식남명래현산호번작년월북군읍면시길로청강',
};

/** The East Asian encodings that are told apart. Shares and sizes are rounded: only their order of magnitude matters. */
export const EAST_ASIAN: readonly EastAsian[] = [
  {
    encoding: 'shift_jis',
    frequent: HAN.japanese,
    frequentShare: 0.35,
    trailFrom: 0x40,
    blocks: [
      { from: 0x81, to: 0x81, share: 0.08, size: 147 }, // punctuation
      { from: 0x82, to: 0x82, share: 0.3, size: 145 }, // full-width letters, hiragana
      { from: 0x83, to: 0x83, share: 0.18, size: 134 }, // katakana, Greek
      { from: 0x84, to: 0x84, share: 0.005, size: 98, isAlphabet: true }, // Cyrillic, lines
      { from: 0x88, to: 0x97, share: 0.3, size: 2_965 }, // level 1
      { from: 0x98, to: 0xea, share: 0.01, size: 3_390 }, // level 2
    ],
  },
  {
    encoding: 'euc-jp',
    frequent: HAN.japanese,
    frequentShare: 0.35,
    trailFrom: 0xa1,
    blocks: [
      { from: 0xa1, to: 0xa2, share: 0.08, size: 147 },
      { from: 0xa3, to: 0xa4, share: 0.3, size: 145 },
      { from: 0xa5, to: 0xa5, share: 0.18, size: 86 },
      { from: 0xa6, to: 0xa8, share: 0.005, size: 150, isAlphabet: true },
      { from: 0xb0, to: 0xcf, share: 0.3, size: 2_965 },
      { from: 0xd0, to: 0xf4, share: 0.01, size: 3_390 },
    ],
  },
  {
    encoding: 'gb18030',
    frequent: HAN.simplified,
    frequentShare: 0.55,
    trailFrom: 0xa1,
    blocks: [
      { from: 0xa1, to: 0xa3, share: 0.1, size: 270 },
      { from: 0xa4, to: 0xa9, share: 0.02, size: 400, isAlphabet: true }, // kana, Greek, Cyrillic, pinyin
      { from: 0xb0, to: 0xd7, share: 0.3, size: 3_755 },
      { from: 0xd8, to: 0xf7, share: 0.02, size: 3_008 },
    ],
  },
  {
    encoding: 'big5',
    frequent: HAN.traditional,
    frequentShare: 0.55,
    trailFrom: 0x40,
    blocks: [
      { from: 0xa1, to: 0xa3, share: 0.1, size: 400 },
      { from: 0xa4, to: 0xc6, share: 0.3, size: 5_401 },
      { from: 0xc9, to: 0xf9, share: 0.02, size: 7_652 },
    ],
  },
  {
    encoding: 'euc-kr',
    frequent: HAN.korean,
    frequentShare: 0.45,
    trailFrom: 0xa1,
    blocks: [
      { from: 0xa1, to: 0xa3, share: 0.05, size: 270 },
      { from: 0xa4, to: 0xac, share: 0.005, size: 700, isAlphabet: true },
      { from: 0xb0, to: 0xc8, share: 0.45, size: 2_350 },
      { from: 0xca, to: 0xfd, share: 0.01, size: 4_888 },
    ],
  },
];
