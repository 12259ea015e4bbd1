// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Finding, pageFindingsSchema } from '../../../src/core/finding.ts';
import { detect } from '../../../src/detect/detect.ts';
import { enrich } from '../../../src/detect/enrich.ts';
import { readExcerpt } from '../../../src/detect/excerpt/read-excerpt.ts';
import { readPage } from '../../../src/detect/page-reader.ts';
import { readNode } from '../../../src/core/read-node.ts';
import { completePage } from './complete-page.ts';

const folder = new URL('../../fixtures/pages/', import.meta.url);
const names = (extension: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));

const expectationSchema = z.object({
  url: z.url(),
  findings: z.array(z.unknown()),
  described: z.optional(z.array(z.unknown())),
});

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** What an expectation says of a finding. */
function summary(finding: Finding): unknown {
  if (finding.kind === 'file') return { file: finding.title, href: finding.href, format: finding.format };
  const { title, tier, columns, records, total, sample, machine, links } = finding;
  const marked = links.map(({ href, near }) => `${near ? '+' : '-'} ${href}`);
  return {
    table: title,
    ...(tier === 'data' ? {} : { tier }),
    columns: columns.map(short),
    records,
    ...(total === undefined ? {} : { total }),
    first: sample[0]?.map(short),
    ...(machine ? { machine: machine[0]?.map(short) } : {}),
    links: marked,
  };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 20)}… (${text.length})` : text;
}

describe('pages with a trap', () => {
  test('every page has its expectation', () => {
    expect(names('.html')).toEqual(names('.json'));
    expect(names('.html').length).toBeGreaterThanOrEqual(13);
  });

  test.each(names('.html'))('%s', (name) => {
    const { url, findings, described = [] } = expectationSchema.parse(JSON.parse(read(`${name}.json`)));
    const { document } = new JSDOM(read(`${name}.html`), { url }).window;
    completePage(readNode(document, 'documentElement'));
    const detection = detect(document, url);
    expect(detection.findings.findings.map(summary)).toEqual(findings);
    const excerpt = readExcerpt(readPage(document, url));
    expect(
      enrich({ ...detection.findings, excerpt })
        .findings.slice(findings.length)
        .map(summary),
    ).toEqual(described);
    expect(pageFindingsSchema.safeParse(detection.findings).error).toBeUndefined();
  });
});
