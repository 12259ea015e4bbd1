import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES, THEMES } from '../../../../src/core/embed/embed-fragment.ts';
import { embedHtml } from '../../../../src/workbench/embed/embed-html.ts';

const SITE = 'https://tools.example/emendata/';
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...`"'<>&=\`/-! \t\n\r`, '&amp;', '-->', '</a>', '</script>', '&#0;'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
  maxLength: 30,
});

function parse(html: string) {
  const document = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  const element = document.querySelector('emendata-dataset');
  return {
    names: [...document.body.querySelectorAll('*')].map(({ localName }) => localName),
    script: document.querySelector('script')?.getAttribute('src'),
    attributes: Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value])),
    link: element?.querySelector('a')?.getAttribute('href'),
    text: element?.querySelector('a')?.textContent,
  };
}

/** What a document can hold of a text at all. */
const readable = (text: string) => text.toWellFormed().replaceAll('\0', '\u{FFFD}');

test('a parser reads from the HTML exactly what was chosen, whatever is in it', () => {
  const choice = fc.record(
    {
      locale: fc.constantFrom(...LOCALES),
      theme: fc.constantFrom(...THEMES),
      height: fc.integer({ min: 160, max: 4000 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(hostile, hostile, choice, (src, name, chosen) => {
      const { names, script, attributes, link, text } = parse(embedHtml(SITE, { src, name }, chosen));
      expect(names).toEqual(['script', 'emendata-dataset', 'a']);
      expect(script).toBe(`${SITE}embed.js`);
      const written = Object.entries(chosen).map(([key, value]) => [key, String(value)]);
      expect(attributes).toEqual({ src: readable(src), ...Object.fromEntries(written) });
      expect([link, text]).toEqual([readable(src), readable(name)]);
    }),
  );
});

test('it is what a person would write', () => {
  const file = { src: 'https://forge.example/city/data/blob/main/stops.csv', name: 'stops.csv' };
  expect(embedHtml(SITE, file, { locale: 'fr', height: 480 })).toBe(
    `<script src="https://tools.example/emendata/embed.js" async></script>
<emendata-dataset src="https://forge.example/city/data/blob/main/stops.csv" locale="fr" height="480">
  <a href="https://forge.example/city/data/blob/main/stops.csv">stops.csv</a>
</emendata-dataset>
`,
  );
});
