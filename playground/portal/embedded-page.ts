import { html } from 'hono/html';
import { fileName, forgeAddresses, type PortalDataset } from './datasets.ts';
import type { PageContent } from './layout.ts';

export interface EmbeddedView {
  forge: { url: string };
  /** The hosted site, which serves the element. */
  site: { url: string };
  dataset: PortalDataset;
}

/** The page of a publisher who lets readers correct the dataset where they read it. */
export function embeddedPage({ forge, site, dataset }: EmbeddedView): PageContent {
  const { blob } = forgeAddresses(forge, dataset);
  return {
    title: `${dataset.title}, to correct`,
    body: html`
      <nav class="crumbs" aria-label="Breadcrumb">
        <a href="/">Datasets</a> <span aria-hidden="true">›</span>
        <a href="/dataset/${dataset.slug}">${dataset.title}</a>
      </nav>
      <h1>Something wrong? Correct it here</h1>
      <p>
        ${dataset.summary} Whatever you propose is looked at by ${dataset.publisher} before it is published.
      </p>
      <script src="${site.url}embed.js" async></script>
      <emendata-dataset src="${blob}"><a href="${blob}">${fileName(dataset)}</a></emendata-dataset>
    `,
  };
}
