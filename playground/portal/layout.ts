import { html } from 'hono/html';

/** Escaped markup. */
export type Markup = ReturnType<typeof html>;

export interface PageContent {
  title: string;
  body: Markup;
}

/** A whole page of the portal around its content. */
export function layout({ title, body }: PageContent): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Northway Open Data</title>
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <div class="inner">
            <a class="brand" href="/"
              ><img src="/assets/mark.svg" alt="" width="32" height="32" /> Northway <b>Open Data</b></a
            >
            <nav aria-label="Main"><a href="/">Datasets</a></nav>
          </div>
        </header>
        <main id="main" class="inner">${body}</main>
        <footer class="bottom">
          <div class="inner">
            <p>Northway is a sample portal. Its publishers are invented; the data is real.</p>
          </div>
        </footer>
      </body>
    </html>`;
}
