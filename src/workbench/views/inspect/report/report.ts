import type { ErrorKind, Why } from '../../../../core/table/errors/suggestion.ts';
import type { ColumnProfile, Measures } from '../../../../core/table/profile/profile.ts';
import { sourceText } from '../../../../core/source.ts';
import type { Session } from '../../../dataset/session.ts';
import { fairFacts, filledShare, type FairFact } from '../fair.ts';
import { fittingShare } from '../fitting-share.ts';
import type { Inspection } from '../inspection.ts';
import { isDismissed } from '../open-suggestions.ts';

/** An inspection as data. Records are numbered from 1; shares are from 0 to 1; moments are RFC 3339. */
export interface InspectionReport {
  /** Of this format. */
  emendataInspection: 1;
  /** When it was made, RFC 3339. */
  created: string;
  file: {
    title: string;
    /** Repository and path, address, or name of the file. */
    source: string;
    address?: string;
    commit?: string;
    encoding: string;
    delimiter: string;
    key: readonly string[];
    /** Under which corrections are taken. */
    license?: string;
  };
  records: number;
  /** Share of the cells that hold a value. */
  filled: number;
  /** Share of the cells that fit the schema; absent when nothing is known of the columns. */
  fitting?: number;
  columns: readonly ReportedColumn[];
  errors: readonly ReportedError[];
  /** Further likely errors that are not listed. */
  errorsLeft: number;
  fair: readonly FairFact[];
}

export interface ReportedColumn {
  name: string;
  kind: ColumnProfile['reading']['kind'];
  /** How many values are read as each kind. */
  kinds: ColumnProfile['kinds'];
  distinct: ColumnProfile['distinct'];
  lengths?: NonNullable<ColumnProfile['lengths']>;
  measures?: ReportedMeasures;
  top: ColumnProfile['top'];
  /** By how much the counts of `top` may be too low. */
  topError: number;
  /** Values that do not fit the schema. */
  unfit?: number;
}

/** Numbers, or moments as text. */
export interface ReportedMeasures extends Record<
  'least' | 'greatest' | 'mean' | 'lowerQuartile' | 'median' | 'upperQuartile',
  number | string
> {
  count: number;
  rankError: number;
  histogram: { edges: readonly (number | string)[]; counts: readonly number[]; below: number; above: number };
}

export interface ReportedError {
  kind: ErrorKind;
  column?: string;
  current: string;
  proposed?: string;
  beside?: { column: string; current: string; proposed: string };
  /** The first records that have it. */
  records: readonly number[];
  count: number;
  why: Why;
}

/** Returns an inspection as data; what was marked as no error is left out. */
export function toReport(session: Session, inspection: Inspection, created: string): InspectionReport {
  const { profile, problems, errors, schema } = inspection;
  const likely = errors.suggestions.filter((each) => !isDismissed(each, session));
  const nameOf = (column: number) => profile.columns[column]?.name ?? '';
  const unfit = new Map(problems?.columns.map(({ column, count }) => [column, count]));
  return {
    emendataInspection: 1,
    created,
    file: fileOf(session),
    records: profile.records,
    filled: filledShare(profile),
    ...(problems && { fitting: fittingShare(problems, profile) }),
    columns: profile.columns.map((column) => columnOf(column, unfit.get(column.name))),
    errors: likely.map(({ column, beside, records, ...suggestion }) => ({
      ...suggestion,
      ...(column === undefined ? {} : { column: nameOf(column) }),
      ...(beside && { beside: { ...beside, column: nameOf(beside.column) } }),
      records: records.map((record) => record + 1),
    })),
    errorsLeft: errors.left,
    fair: fairFacts(session, schema, profile),
  };
}

function fileOf({ dataset, document }: Session): InspectionReport['file'] {
  const { policy } = dataset.rules;
  const license = policy.state === 'read' ? policy.policy.license : undefined;
  const { encoding, delimiter } = document.dialect;
  return {
    title: dataset.title,
    source: sourceText(dataset.source),
    ...(dataset.webUrl === undefined ? {} : { address: dataset.webUrl }),
    ...(dataset.version.commit === undefined ? {} : { commit: dataset.version.commit }),
    encoding,
    delimiter,
    key: dataset.key,
    ...(license === undefined ? {} : { license }),
  };
}

function columnOf(profile: ColumnProfile, unfit: number | undefined): ReportedColumn {
  const { name, reading, kinds, distinct, lengths, measures, top, topError } = profile;
  return {
    name,
    kind: reading.kind,
    kinds,
    distinct,
    ...(lengths && { lengths }),
    ...(measures && { measures: measuresOf(measures, reading.kind === 'time') }),
    top,
    topError,
    ...(unfit === undefined ? {} : { unfit }),
  };
}

function measuresOf(measures: Measures, isTime: boolean): ReportedMeasures {
  const { least, greatest, mean, lowerQuartile, median, upperQuartile, count, rankError, histogram } =
    measures;
  const written = (value: number) => (isTime ? new Date(value).toISOString() : value);
  return {
    least: written(least),
    greatest: written(greatest),
    mean: written(mean),
    lowerQuartile: written(lowerQuartile),
    median: written(median),
    upperQuartile: written(upperQuartile),
    count,
    rankError,
    histogram: { ...histogram, edges: histogram.edges.map(written) },
  };
}
