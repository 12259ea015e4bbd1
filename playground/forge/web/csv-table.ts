import { html } from 'hono/html';
import Papa from 'papaparse';
import type { Markup } from './layout.ts';

const MAX_ROWS = 2_000;

/** A table of the records of a CSV text, its first record as the head. Says so when it does not show all. */
export function csvTable(text: string): Markup {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    preview: MAX_ROWS + 2,
  });
  const [head = [], ...records] = data;
  const shown = records.slice(0, MAX_ROWS);
  const cut = records.length > shown.length;
  return html`<div class="scroll">
      <table class="data">
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (record) =>
              html`<tr>
                ${record.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${cut ? html`<p class="note">Only the first ${MAX_ROWS} records are shown.</p>` : ''}`;
}
