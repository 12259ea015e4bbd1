import { html } from 'hono/html';
import { fileName, forgeAddresses, type PortalDataset } from './datasets.ts';
import type { Markup, PageContent } from './layout.ts';
import type { PublishedFile } from './read-file.ts';

/** Records on a dataset's page; who wants more downloads the file. */
const SHOWN = 40;

export interface DatasetView {
  forge: { url: string };
  dataset: PortalDataset;
  file: PublishedFile;
  /** Whether a modal dialog lies over the page. */
  dialog: boolean;
  /** Whether there is a page that embeds it. */
  isEmbedded: boolean;
}

/** The page of one dataset: what it is, where to get it, and its first records. */
export function datasetPage({ forge, dataset, file, dialog, isEmbedded }: DatasetView): PageContent {
  return {
    title: dataset.title,
    body: html`
      <nav class="crumbs" aria-label="Breadcrumb">
        <a href="/">Datasets</a> <span aria-hidden="true">›</span> ${dataset.topic}
      </nav>
      <h1>${dataset.title}</h1>
      <div class="columns">
        <div class="text">
          ${dataset.description.map((paragraph) => html`<p>${paragraph}</p>`)}
          ${downloads(forge, dataset, file)}
          ${isEmbedded ? html`<p><a href="/embedded/${dataset.slug}">Something wrong? Correct it here</a></p>` : ''}
        </div>
        ${facts(dataset, file)}
      </div>
      ${preview(dataset.title, file)} ${dialog ? consent() : ''}
    `,
  };
}

function downloads(forge: { url: string }, dataset: PortalDataset, file: PublishedFile): Markup {
  const name = fileName(dataset);
  const { raw, blob } = forgeAddresses(forge, dataset);
  return html`<section class="files" aria-labelledby="files">
    <h2 id="files">Files</h2>
    <ul>
      <li>
        <a class="button" href="/download/${name}">Download ${name}</a>
        <span class="size">${formatSize(file.bytes.length)}</span>
      </li>
      <li><a href="${raw}">Raw file</a></li>
      <li><a href="${blob}">Source repository</a></li>
    </ul>
  </section>`;
}

function facts(dataset: PortalDataset, file: PublishedFile): Markup {
  return html`<aside class="facts-box" aria-label="About this dataset">
    <dl>
      <dt>Publisher</dt>
      <dd>${dataset.publisher}</dd>
      <dt>Contact</dt>
      <dd><a href="mailto:${dataset.contact}">${dataset.contact}</a></dd>
      <dt>Licence</dt>
      <dd><a href="${dataset.license.url}" rel="license">${dataset.license.name}</a></dd>
      <dt>Updated</dt>
      <dd>${dataset.frequency}</dd>
      <dt>Records</dt>
      <dd>${file.records.length.toLocaleString('en-GB')}</dd>
      <dt>Columns</dt>
      <dd>${file.columns.length}</dd>
    </dl>
  </aside>`;
}

function preview(title: string, { columns, records }: PublishedFile): Markup {
  const shown = records.slice(0, SHOWN);
  const numeric = columns.map((_, at) => shown.every((record) => isNumber(record[at] ?? '')));
  const total = records.length.toLocaleString('en-GB');
  return html`<section class="preview">
    <h2 id="preview">Preview</h2>
    <div class="scroll" role="region" aria-labelledby="preview" tabindex="0">
      <table>
        <caption>
          ${title}: first ${shown.length} of ${total} records
        </caption>
        <thead>
          <tr>
            ${columns.map((column, at) => html`<th scope="col" class="${numeric[at] ? 'number' : ''}">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (record) =>
              html`<tr>
                ${columns.map((_, at) => cell(record[at] ?? '', numeric[at] ?? false))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function cell(value: string, isNumeric: boolean): Markup {
  return html`<td class="${isNumeric ? 'number' : ''}">${value}</td>`;
}

/** A dialog over the page; only script can make it modal. */
function consent(): Markup {
  return html`<dialog aria-labelledby="consent">
      <h2 id="consent">Before you go on</h2>
      <p>This portal counts its visits without cookies.</p>
      <form method="dialog"><button class="button">I have read this</button></form>
    </dialog>
    <script src="/assets/dialog.js" defer></script>`;
}

function isNumber(value: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(value);
}

function formatSize(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`;
}
