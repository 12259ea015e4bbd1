import { html } from 'hono/html';
import type { PortalDataset } from './datasets.ts';
import type { Markup, PageContent } from './layout.ts';

/** The list of all datasets. */
export function homePage(datasets: readonly PortalDataset[]): PageContent {
  return {
    title: 'Datasets',
    body: html`
      <div class="hero">
        <h1>Public data, published where it is kept</h1>
        <p>Every dataset here is read straight from its source repository, with nothing in between.</p>
      </div>
      <h2 class="count">${datasets.length} datasets</h2>
      <ul class="cards">
        ${datasets.map(card)}
      </ul>
    `,
  };
}

function card(dataset: PortalDataset): Markup {
  return html`<li class="card">
    <p class="topic">${dataset.topic}</p>
    <h3><a href="/dataset/${dataset.slug}">${dataset.title}</a></h3>
    <p>${dataset.summary}</p>
    <p class="facts"><span class="format">CSV</span> ${dataset.publisher} · ${dataset.frequency}</p>
  </li>`;
}
