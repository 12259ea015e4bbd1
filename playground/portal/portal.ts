import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { readAsset } from './assets.ts';
import { datasetPage } from './dataset-page.ts';
import { fileName, type PortalDataset } from './datasets.ts';
import { embeddedPage } from './embedded-page.ts';
import { homePage } from './home-page.ts';
import { layout, type PageContent } from './layout.ts';
import { embeddingHeaders, policyHeaders, toVariant } from './policy.ts';
import { readFile, SourceUnreadableError } from './read-file.ts';

export interface PortalSettings {
  /** Any free port when absent. */
  port?: number;
  forge: { url: string };
  datasets: readonly PortalDataset[];
  /** The hosted site, for pages that embed it; without one there are none. */
  site?: { url: string };
}

export interface Portal {
  /** `http://127.0.0.1:PORT`, without a final slash. */
  url: string;
  close(): Promise<void>;
}

/** Starts the portal on 127.0.0.1. */
export async function createPortal(settings: PortalSettings): Promise<Portal> {
  const server = createAdaptorServer({ fetch: createApp(settings).fetch });
  const port = await listen(server, settings.port ?? 0);
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) };
}

function createApp({ forge, datasets, site }: PortalSettings): Hono {
  const app = new Hono();
  app.get('/', (c) => answer(c, homePage(datasets)));
  app.get('/dataset/:slug', async (c) => {
    const dataset = datasets.find(({ slug }) => slug === c.req.param('slug'));
    if (dataset === undefined) return c.notFound();
    const dialog = toVariant(c.req.query('variant')) === 'dialog';
    return answer(
      c,
      datasetPage({
        forge,
        dataset,
        file: await readFile(forge, dataset),
        dialog,
        isEmbedded: site !== undefined,
      }),
    );
  });
  app.get('/embedded/:slug', async (c) => {
    const dataset = datasets.find(({ slug }) => slug === c.req.param('slug'));
    if (dataset === undefined || site === undefined) return c.notFound();
    return c.html(layout(embeddedPage({ forge, site, dataset })), 200, embeddingHeaders(site.url));
  });
  app.get('/download/:name', async (c) => {
    const dataset = datasets.find((each) => fileName(each) === c.req.param('name'));
    if (dataset === undefined) return c.notFound();
    return sendFile(c, fileName(dataset), (await readFile(forge, dataset)).bytes);
  });
  app.get('/assets/:name', async (c) => (await readAsset(c.req.param('name'))) ?? c.notFound());
  app.notFound((c) => answer(c, NOT_FOUND, 404));
  app.onError((error, c) => {
    if (error instanceof SourceUnreadableError) return answer(c, UNREADABLE, 502);
    throw error;
  });
  return app;
}

/** No CORS header: few portals send one with their downloads. */
function sendFile(c: Context, name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  return c.body(bytes, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${encodeURIComponent(name)}"`,
    'cache-control': 'no-store',
  });
}

function answer(
  c: Context,
  content: PageContent,
  status: 200 | 404 | 502 = 200,
): Response | Promise<Response> {
  return c.html(layout(content), status, policyHeaders(toVariant(c.req.query('variant'))));
}

const NOT_FOUND: PageContent = {
  title: 'Not found',
  body: html`<h1>There is nothing at this address</h1>
    <p><a href="/">All datasets</a></p>`,
};

const UNREADABLE: PageContent = {
  title: 'Source unavailable',
  body: html`<h1>The source of this dataset does not answer</h1>
    <p>The repository it is kept in cannot be reached at the moment. Please try again later.</p>`,
};

function listen(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
