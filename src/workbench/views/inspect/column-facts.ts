import type { ColumnProfile, Measures } from '../../../core/table/profile/profile.ts';
import type { Words } from './words.ts';

/** A fact about a column: its name, and what it is. */
export type Fact = readonly [name: string, text: string];

/** Returns what is to say about a column, in the reader's language. */
export function columnFacts(profile: ColumnProfile, words: Pick<Words, 'inspect' | 'figures'>): Fact[] {
  const { inspect, figures } = words;
  const { records, kinds, distinct, lengths, measures, reading } = profile;
  const { column } = inspect;
  const filled = records - kinds.missing;
  const missing = column.missing(
    figures.number(kinds.missing),
    figures.share(kinds.missing / Math.max(1, records)),
  );
  const different = figures.number(distinct.count);
  return [
    [column.filled, kinds.missing === 0 ? figures.number(filled) : `${figures.number(filled)} · ${missing}`],
    [column.distinct, distinct.isExact ? different : column.about(different)],
    ...otherKinds(profile, words),
    ...(measures ? measureFacts(measures, reading.kind === 'time', words) : []),
    ...(lengths && !measures
      ? [[column.length, column.characters(lengths.least, lengths.most)] as const]
      : []),
  ];
}

/** Returns how a measure of a column is written. */
export function measureText(
  profile: Pick<ColumnProfile, 'reading'>,
  { figures }: Pick<Words, 'figures'>,
): (value: number) => string {
  return profile.reading.kind === 'time' ? figures.moment : figures.number;
}

function otherKinds(
  { kinds, reading }: ColumnProfile,
  { inspect, figures }: Pick<Words, 'inspect' | 'figures'>,
): Fact[] {
  if (reading.kind === 'text') return [];
  const others = (['number', 'time', 'boolean', 'text'] as const).filter(
    (kind) => kind !== reading.kind && kinds[kind] > 0,
  );
  const texts = others.map((kind) => `${figures.number(kinds[kind])} ${inspect.column.kinds[kind]}`);
  return texts.length === 0 ? [] : [[inspect.column.others, texts.join(', ')]];
}

function measureFacts(
  measures: Measures,
  isTime: boolean,
  { inspect, figures }: Pick<Words, 'inspect' | 'figures'>,
): Fact[] {
  const { column } = inspect;
  const [shown, ends] = isTime ? [figures.moment, figures.moment] : [figures.number, figures.exact];
  const { least, greatest, median, lowerQuartile, upperQuartile, mean } = measures;
  const whole = (value: number) => shown(isTime ? Math.round(value / 60_000) * 60_000 : value);
  return [
    [column.range, column.between(ends(least), ends(greatest))],
    [column.middle, whole(median)],
    [column.half, column.between(whole(lowerQuartile), whole(upperQuartile))],
    ...(isTime ? [] : [[column.mean, shown(mean)] as const]),
  ];
}
