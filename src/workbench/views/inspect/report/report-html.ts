import { ERROR_KINDS } from '../../../../core/table/errors/suggestion.ts';
import { visibleSegments } from '../../../components/visible-segments.ts';
import { fairText } from '../fair.ts';
import { toFigures } from '../figures.ts';
import { barsOf } from '../bars.ts';
import { whyText } from '../why-text.ts';
import type { Words } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { InspectionReport, ReportedColumn, ReportedError, ReportedMeasures } from './report.ts';

/** Errors of one kind and values of one column that are listed. */
const [mostErrors, mostValues] = [100, 10];

type ReportWords = Pick<Words, 'inspect' | 'figures' | 'lang'>;

/** Returns a report as a page of its own in the reader's language: no script, nothing to load, every value escaped. */
export function toReportPage(
  report: InspectionReport,
  { inspect, lang }: Pick<Words, 'inspect' | 'lang'>,
): string {
  const words = { inspect, lang, figures: toFigures(lang) };
  const { figures } = words;
  const title = `${inspect.title}: ${report.file.title}`;
  const overview = [
    inspect.records(report.records),
    inspect.columns(report.columns.length),
    inspect.filled(figures.share(report.filled)),
    report.fitting === undefined ? inspect.unchecked : inspect.fitting(figures.share(report.fitting)),
    inspect.errors.found(report.errors.length + report.errorsLeft),
  ];
  const page = html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${REPORT_STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${report.file.source}</p>
          <p>${inspect.export.made(figures.moment(Date.parse(report.created)))}</p>
          <ul>
            ${overview.map((each) => html`<li>${each}</li>`)}
          </ul>
          <h2>${inspect.errors.title}</h2>
          ${report.errors.length === 0 ? html`<p>${inspect.errors.none}</p>` : errorsOf(report, words)}
          <h2>${inspect.column.title}</h2>
          ${report.columns.map((column) => columnOf(column, words))}
          <h2>${inspect.fair.title}</h2>
          <ul>
            ${report.fair.map((fact) => html`<li><b>${inspect.fair.state[fact.is]}</b> ${fairText(fact, inspect)}</li>`)}
          </ul>
        </main>
      </body>
    </html> `;
  return page.markup;
}

function errorsOf({ errors }: InspectionReport, words: ReportWords): Markup[] {
  const { inspect } = words;
  return ERROR_KINDS.flatMap((kind) => {
    const own = errors.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    const rows = own.slice(0, mostErrors).map((each) => errorOf(each, words));
    const left =
      own.length > mostErrors ? [html`<p>${inspect.errors.left(own.length - mostErrors)}</p>`] : [];
    return [
      html`<h3>${inspect.kind[kind]}</h3>
        <table>
          <thead>
            <tr>
              <th>${inspect.record}</th>
              <th>${inspect.columnName}</th>
              <th>${inspect.now}</th>
              <th>${inspect.proposal}</th>
              <th>${inspect.reason}</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`,
      ...left,
    ];
  });
}

function errorOf(
  { column = '', current, proposed = '', beside, records, count, why }: ReportedError,
  words: ReportWords,
): Markup {
  const { figures } = words;
  const where = `${figures.number(records[0] ?? 0)}${count > 1 ? ` (+ ${figures.number(count - 1)})` : ''}`;
  const also = beside === undefined ? '' : ` · ${beside.column}: ${beside.current} → ${beside.proposed}`;
  return html`<tr>
    <td>${where}</td>
    <td>${column}</td>
    <td>${valueOf(current)}</td>
    <td>${valueOf(proposed)}${also}</td>
    <td>${whyText({ why }, words)}</td>
  </tr>`;
}

/** A value with all in it that nobody would see. */
function valueOf(text: string): Markup[] {
  return visibleSegments(text).map(({ kind, text: shown }) => {
    if (kind === 'text') return html`${shown}`;
    return html`<small>${kind === 'space' ? '␣'.repeat(shown.length) : shown}</small>`;
  });
}

function columnOf(column: ReportedColumn, words: ReportWords): Markup {
  const { inspect, figures } = words;
  const { name, kind, kinds, distinct, measures, top } = column;
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const missing = inspect.column.missing(
    figures.number(kinds.missing),
    figures.share(kinds.missing / Math.max(1, all)),
  );
  const different = figures.number(distinct.count);
  const values = top.filter(({ count }) => count > 1).slice(0, mostValues);
  return html`<section>
    <h3>${name} <small>${inspect.column.kind[kind]}</small></h3>
    <p>
      ${inspect.column.filled}: ${figures.number(all - kinds.missing)} · ${missing} ·
      ${inspect.column.distinct}: ${distinct.isExact ? different : inspect.column.about(different)}
    </p>
    ${
      measures
        ? measuresOf(measures, words)
        : html`<ul>
            ${values.map(({ value, count }) => html`<li>${inspect.column.times(value, count)}</li>`)}
          </ul>`
    }
  </section>`;
}

function measuresOf(measures: ReportedMeasures, { inspect, figures }: ReportWords): Markup {
  const shown = (value: number | string) =>
    typeof value === 'string' ? figures.moment(Date.parse(value)) : figures.number(value);
  const ends = (value: number | string) => (typeof value === 'string' ? shown(value) : figures.exact(value));
  const { least, greatest, median, lowerQuartile, upperQuartile, histogram } = measures;
  const { column } = inspect;
  const facts = [
    [column.range, column.between(ends(least), ends(greatest))],
    [column.middle, shown(median)],
    [column.half, column.between(shown(lowerQuartile), shown(upperQuartile))],
  ];
  const fullest = histogram.counts.indexOf(Math.max(...histogram.counts));
  const edge = (n: number) => shown(histogram.edges[n] ?? 0);
  const label = column.histogram(
    edge(0),
    edge(histogram.edges.length - 1),
    column.between(edge(fullest), edge(fullest + 1)),
  );
  const bars = barsOf(histogram.counts).map(
    ({ x, y, width, height }) => html`<rect x="${x}" y="${y}" width="${width}" height="${height}" />`,
  );
  return html`<svg viewBox="0 0 200 56" preserveAspectRatio="none" role="img" aria-label="${label}">
      ${bars}
    </svg>
    <p>${facts.map(([name = '', text = '']) => html`${name}: ${text}. `)}</p>`;
}
