import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** What the columns of a file mean. */
export const schema = {
  title: 'What the columns mean',
  intro: (file: string) =>
    `This is how Emendata understands the columns of ${file}. Correct what is wrong: it helps to find errors.`,
  reading: 'Looking at the columns …',
  origin: {
    beside: (where: string) => `Its publisher says so in ${where}.`,
    inferred: 'Nobody wrote it down: it is a guess from the values.',
    own: 'You corrected it.',
  },
  problems: (n: number) =>
    count(
      n,
      '1 thing in it could not be understood and was left out.',
      '# things in it could not be understood and were left out.',
    ),
  columns: (n: number) => count(n, '1 column', '# columns'),
  type: {
    string: 'Text',
    number: 'Number',
    integer: 'Whole number',
    boolean: 'Yes or no',
    date: 'Date',
    time: 'Time',
    datetime: 'Date and time',
    year: 'Year',
    yearmonth: 'Month',
    duration: 'Duration',
    geopoint: 'Place on the map',
    geojson: 'Shape on the map',
    object: 'Structured data',
    array: 'Structured list',
    list: 'Several values',
    any: 'Anything',
  },
  /** After "is no". */
  kind: {
    string: 'text',
    number: 'number',
    integer: 'whole number',
    boolean: 'yes or no',
    date: 'date',
    time: 'time',
    datetime: 'date and time',
    year: 'year',
    yearmonth: 'month',
    duration: 'duration',
    geopoint: 'place on the map',
    geojson: 'shape on the map',
    object: 'structured data',
    array: 'structured list',
    list: 'list of values',
    any: 'value',
  },
  shownAs: {
    'long-text': 'long',
    link: 'link',
    email: 'e-mail address',
    phone: 'telephone number',
    image: 'picture',
    percent: 'share of 100',
    latitude: 'latitude',
    longitude: 'longitude',
  },
  code: {
    postal: 'postal code',
    administrative: 'official code',
    identifier: 'identifier',
  },
  fact: {
    like: (example: string) => `like ${example}`,
    required: 'always there',
    unique: 'never twice the same',
    key: 'tells the records apart',
    choices: (n: number) => count(n, '1 usual value', '# usual values'),
    onlyChoices: (n: number) => count(n, 'only 1 value', 'only # values'),
    ambiguous: 'the day and the month may be the other way round',
  },
  evidence: (fitting: number, looked: number) =>
    fitting === looked
      ? count(looked, 'The value looked at fits.', 'All # values looked at fit.')
      : `${fitting} of ${looked} values looked at fit.`,
  noValues: 'No values yet.',
  against: (values: string) => `Not these: ${values}`,
  correct: (column: string) => `Correct what is said about ${column}`,
  form: {
    type: 'What it holds',
    format: 'How dates are written',
    standard: 'As in 2024-12-31',
    name: 'Name for people',
    description: 'What it means',
    choices: 'Values to choose from',
    choicesHint: 'One in each line. For a code, write what it means behind it: MET = Metropolis',
    allowsNew: 'Other values may be right too',
    required: 'There must always be a value',
  },
  put: 'Write it down for everybody',
  putHint: (where: string) =>
    `It becomes the file ${where}, which other programs understand, too (Table Schema). The data stays as it is.`,
  preview: 'The file',
  propose: 'Propose it',
  download: 'Download it',
  unwritable: 'What is written beside the file cannot be changed here. Download it as a new one.',
  unchanged: 'Nothing to propose: the file says this already.',
  send: {
    title: 'Propose what the columns mean',
    public: (host: string) => `Your proposal and the name of your account become public on ${host}.`,
    send: 'Propose',
    done: (number: number) =>
      `Your proposal has the number ${number}. Whoever looks after the data decides on it.`,
    moved: 'The file changed since you wrote this. Open the data again and look at the columns once more.',
    already: 'The file says this already. There is nothing to propose.',
  },
  cell: {
    required: 'There should be a value here.',
    type: (value: string, kind: string, example: string) => `${value} is no ${kind} like ${example}`,
    format: {
      email: (value: string) => `${value} is no e-mail address`,
      uri: (value: string) => `${value} is no address like https://example.org`,
      uuid: (value: string) => `${value} is no identifier like 123e4567-e89b-12d3-a456-426614174000`,
    },
    enum: (value: string, allowed: string) => `${value} is not among the values: ${allowed}`,
    pattern: (value: string) => `${value} is not written like the other values of this column`,
    shape: (value: string, digits: number) => `${value} does not have ${digits} digits`,
    minimum: (value: string, limit: string) => `${value} is less than ${limit}`,
    maximum: (value: string, limit: string) => `${value} is more than ${limit}`,
    'min-length': (value: string, limit: number) => `${value} is shorter than ${limit} characters`,
    'max-length': (value: string, limit: number) => `${value} is longer than ${limit} characters`,
    unique: (value: string, record: number) => `${value} is also in record ${record}`,
    'foreign-key': (value: string, column: string) => `${value} is not among the values of ${column}`,
  },
  /** Behind the first values of many. */
  more: '…',
};
