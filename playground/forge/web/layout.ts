import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { HttpError } from '../errors.ts';
import type { ForgeContext } from '../forge.ts';
import type { Repository } from '../store/repositories.ts';

/** What the template of hono gives: text in which every value is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** No script, no form, no frame, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface PageOptions {
  title: string;
  body: Markup;
  status?: 200 | 400 | 401 | 403 | 404 | 500;
}

/** A whole page with the head and the policy all pages share. Every value in the markup is escaped by the template. */
export function answerPage(
  c: ForgeContext,
  { title, body, status = 200 }: PageOptions,
): Response | Promise<Response> {
  c.header('Content-Security-Policy', POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/forge.css" />
      </head>
      <body>
        <header class="top">
          <span class="brand">Local forge</span>
          <span class="note">a playground: nothing here leaves this machine</span>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
  return c.html(page, status);
}

/** The page that says what went wrong. */
export function answerError(c: ForgeContext, error: Error): Response | Promise<Response> {
  const status =
    error instanceof HttpError && (error.status === 401 || error.status === 403 || error.status === 404)
      ? error.status
      : 500;
  const message = error instanceof HttpError ? error.message : 'Server Error';
  return answerPage(c, {
    title: message,
    status,
    body: html`<section class="box empty">
      <h1>${status}</h1>
      <p>${message}</p>
    </section>`,
  });
}

/** The line on top of each page of a repository: where we are, and its two main pages. */
export function repositoryHeading(repository: Repository, here: 'code' | 'pulls'): Markup {
  const home = `/${repository.fullName}`;
  const current = (name: string): Markup | string => (name === here ? html` aria-current="page"` : '');
  const flags = [repository.isPrivate ? 'Private' : 'Public', ...(repository.isArchived ? ['Archived'] : [])];
  return html`<div class="heading">
      <p class="name">
        ${repository.owner.login} / <a href="${home}"><strong>${repository.name}</strong></a>
      </p>
      ${flags.map((flag) => html`<span class="flag">${flag}</span>`)}
    </div>
    <nav class="tabs" aria-label="Repository">
      <a href="${home}" ${current('code')}>Code</a>
      <a href="${home}/pulls" ${current('pulls')}>Pull requests</a>
    </nav>
    ${repository.parent === undefined ? '' : html`<p class="note">forked from <a href="/${repository.parent.fullName}">${repository.parent.fullName}</a></p>`}`;
}
