import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from '../../../../../src/i18n/en/inspect.ts';
import type { Session } from '../../../../../src/workbench/dataset/session.ts';
import {
  inspect as inspectSession,
  type Inspection,
} from '../../../../../src/workbench/views/inspect/inspection.ts';
import { toReport } from '../../../../../src/workbench/views/inspect/report/report.ts';
import { toReportPage } from '../../../../../src/workbench/views/inspect/report/report-html.ts';
import { startSession } from '../../dataset/airfields.ts';

const CREATED = '2025-03-04T00:00:00.000Z';

function inspected(session: Session): Inspection {
  const work = inspectSession(session);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function reportOf(csv: string) {
  const session = startSession(csv);
  return toReport(session, inspected(session), CREATED);
}

function pageOf(csv: string): string {
  return toReportPage(reportOf(csv), { inspect, lang: 'en' });
}

const FIELDS = [
  'code,city,day',
  ...Array.from(
    { length: 40 },
    (_, n) => `A${n},${n % 2 ? 'Aston' : 'Bury'},2024-01-${String(1 + (n % 28)).padStart(2, '0')}`,
  ),
  'A40,Aston ,2024-01-05',
].join('\n');

test('the report is data: what JSON keeps of it is all of it', () => {
  const report = reportOf(FIELDS);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(report).toMatchObject({
    emendataInspection: 1,
    created: CREATED,
    file: { title: 'fields.csv', commit: 'c0ffee', encoding: 'utf-8', delimiter: ',', key: ['code'] },
    records: 41,
    filled: 1,
    errors: [
      { kind: 'spaces', column: 'city', current: 'Aston ', proposed: 'Aston', records: [41], count: 1 },
    ],
  });
  expect(report.columns[2]).toMatchObject({ kind: 'time', measures: { least: '2024-01-01T00:00:00.000Z' } });
});

test('the page says the same to people', () => {
  const page = new DOMParser().parseFromString(pageOf(FIELDS), 'text/html');
  expect(page.documentElement.lang).toBe('en');
  expect(page.querySelector('h1')?.textContent).toBe('Inspection: fields.csv');
  expect(page.querySelector('tbody tr')?.textContent).toContain(
    'There is a space at the beginning or the end.',
  );
  expect(page.querySelector('tbody td:nth-child(3)')?.textContent).toBe('Aston␣');
  expect(page.body.textContent).toContain('Made with Emendata on Mar 4, 2025');
  expect(page.querySelector('svg')?.getAttribute('aria-label')).toMatch(
    /^How the values are spread from Jan 1, 2024 to /,
  );
});

test('whatever a file holds, the page has no element, attribute or address of its own', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '</style><iframe src=//evil.example>',
    '</title><base href=//evil.example>',
    '&lt;b&gt;',
    '\u202etxt.exe',
  );
  const allowed = new Set(
    'HTML HEAD META TITLE STYLE BODY MAIN H1 H2 H3 P UL LI B SECTION SMALL TABLE THEAD TBODY TR TH TD svg rect'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 12 }),
      hostile,
      (rows, name) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = [
          [`${name} 1`, `${name} 2`],
          ...rows,
          ...rows.map(([one, other]) => [`${one} `, other]),
        ];
        const text = pageOf(lines.map((cells) => cells.map(quoted).join(',')).join('\n'));
        const page = new DOMParser().parseFromString(text, 'text/html');
        const elements = [...page.querySelectorAll('*')];
        expect(elements.map(({ tagName }) => tagName).filter((tag) => !allowed.has(tag))).toEqual([]);
        expect(
          elements
            .flatMap((each) => each.getAttributeNames())
            .filter((each) => /^(?:on|src|href|style)/.test(each)),
        ).toEqual([]);
        expect(text).not.toContain('\u202e');
      },
    ),
    { numRuns: 40 },
  );
});
