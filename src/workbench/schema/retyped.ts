import { DATE_FORMATS } from '../../core/schema/infer/dates.ts';
import type { Field, FieldType } from '../../core/schema/table-schema.ts';
import { checkValue } from '../../core/table/validate/check-value.ts';

const NUMBERS: readonly Partial<Field>[] = [
  {},
  { decimalChar: ',' },
  { groupChar: ',' },
  { groupChar: ' ' },
  { decimalChar: ',', groupChar: ' ' },
  { decimalChar: ',', groupChar: '.' },
];
const FORMS: Readonly<Partial<Record<FieldType, readonly Partial<Field>[]>>> = {
  number: [...NUMBERS, ...NUMBERS.map((form) => ({ ...form, bareNumber: false }))],
  integer: NUMBERS,
  date: [{}, ...DATE_FORMATS.map((format) => ({ format }))],
  datetime: [
    {},
    ...DATE_FORMATS.map((format) => ({ format: `${format} %H:%M:%S` })),
    ...DATE_FORMATS.map((format) => ({ format: `${format} %H:%M` })),
  ],
  geopoint: [{ format: 'lat,lon' }, { format: 'array' }, {}],
  boolean: [
    {},
    ...['oui,non', 'Oui,Non', 'yes,no', 'sí,no', 'si,no', 'vrai,faux', 'O,N', 'Y,N'].map(answers),
  ],
};
/** What belongs to the type that a field had. */
const GONE = {
  format: undefined,
  shownAs: undefined,
  separator: undefined,
  decimalChar: undefined,
  groupChar: undefined,
  bareNumber: undefined,
  trueValues: undefined,
  falseValues: undefined,
} as const;

/** What has to be said of a field so that it is of another type, in the form that most of the values have. */
export function retyped(field: Field, type: FieldType, values: readonly string[]): Partial<Field> {
  const { required, unique } = field.constraints ?? {};
  const constraints = { ...(required && { required }), ...(unique && { unique }) };
  const base = { ...GONE, type, constraints: Object.keys(constraints).length > 0 ? constraints : undefined };
  const isText = type === 'string' || type === 'list' || type === 'any';
  const plain = isText ? base : { ...base, categories: undefined, allowsNew: undefined };
  const fitting = (form: Partial<Field>) => {
    const one: Field = { ...field, ...plain, ...form };
    return values.filter((value) => checkValue(one, value) === undefined).length;
  };
  const ranked = (FORMS[type] ?? [{}]).map((form) => ({ form, count: fitting(form) }));
  const best = Math.max(...ranked.map(({ count }) => count));
  return { ...plain, ...ranked.find(({ count }) => count === best)?.form };
}

function answers(pair: string): Partial<Field> {
  const [yes = '', no = ''] = pair.split(',');
  return { trueValues: [yes], falseValues: [no] };
}
