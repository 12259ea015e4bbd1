import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { HttpError } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { EMPTY_TREE, readFileDiffs } from '../git/diff.ts';
import { readCommit } from '../git/log.ts';
import { readBlob } from '../git/objects.ts';
import { findCommit } from '../git/refs.ts';
import { encodePath } from '../shapes/commit.ts';
import type { Repository } from '../store/repositories.ts';
import { cloneRoutes } from '../web/clone.ts';
import { csvTable } from '../web/csv-table.ts';
import { showDiff } from '../web/diff.ts';
import { findFile } from '../web/find-file.ts';
import { answerError, answerPage, type Markup } from '../web/layout.ts';
import { showRemarks } from '../web/remarks.ts';
import { pairFacts } from '../work/pair-facts.ts';
import { readable } from './http/access.ts';
import { readablePull } from './routes/find-pull.ts';

const STYLESHEET = new URL('../web/forge.css', import.meta.url);
const BASE = '/:owner/:repo';

/** What a person sees in a browser at `/owner/name`, the bytes behind it, and git over HTTP. */
export function createWeb(forge: Forge): Hono<ForgeEnv> {
  const web = new Hono<ForgeEnv>();
  web.onError((error, c) => {
    if (!(error instanceof HttpError)) console.error(error);
    return answerError(c, error);
  });
  web.get('/assets/forge.css', async (c) =>
    c.body(await readFile(STYLESHEET, 'utf8'), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  web.route('/', cloneRoutes(forge));
  web.get(BASE, (c) => home(c, readable(forge, c)));
  web.get(`${BASE}/pulls`, (c) => listPulls(forge, c));
  web.get(`${BASE}/pulls/:number`, (c) => showPull(forge, c));
  web.get(`${BASE}/commit/:sha`, (c) => showCommit(c, readable(forge, c)));
  web.get(`${BASE}/src/:kind{branch|tag|commit}/:rest{.+}`, (c) => showFile(c, readable(forge, c)));
  web.get(`${BASE}/raw/:kind{branch|tag|commit}/:rest{.+}`, (c) => showRaw(c, readable(forge, c)));
  return web;
}

function heading({ fullName }: Repository): Markup {
  return html`<p class="name">
    <a href="/${fullName}"><strong>${fullName}</strong></a>
  </p>`;
}

function home(c: ForgeContext, repository: Repository): Response | Promise<Response> {
  const body = html`${heading(repository)}
    <p><a href="/${repository.fullName}/pulls">Pull requests</a></p>`;
  return answerPage(c, { title: repository.fullName, body });
}

async function showRaw(c: ForgeContext, repository: Repository): Promise<Response> {
  const { entry } = await findFile(repository, c.req.param('rest') ?? '');
  c.header('X-Content-Type-Options', 'nosniff');
  const bytes = new Uint8Array(await readBlob(repository.directory, entry.sha));
  return c.body(bytes, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
}

async function showFile(c: ForgeContext, repository: Repository): Promise<Response> {
  const { ref, path, entry } = await findFile(repository, c.req.param('rest') ?? '');
  const text = (await readBlob(repository.directory, entry.sha)).toString('utf8');
  const address = `/${repository.fullName}/raw/${c.req.param('kind')}/${encodePath(ref)}/${encodePath(path)}`;
  const content = /\.(csv|tsv)$/i.test(path) ? csvTable(text) : html`<pre class="text">${text}</pre>`;
  const body = html`${heading(repository)}
    <section class="box">
      <header class="bar">
        <h1><span class="flag">${ref}</span> ${path}</h1>
        <a class="button" href="${address}">Raw</a>
      </header>
      ${content}
    </section>`;
  return answerPage(c, { title: `${path} at ${ref} - ${repository.fullName}`, body });
}

async function showCommit(c: ForgeContext, repository: Repository): Promise<Response> {
  const sha = await findCommit(repository.directory, c.req.param('sha') ?? '');
  if (sha === undefined) throw new HttpError(404, 'Not Found');
  const { parents, message } = await readCommit(repository.directory, sha);
  const files = await readFileDiffs(repository.directory, parents[0] ?? EMPTY_TREE, sha);
  const body = html`${heading(repository)}
    <pre class="message">${message}</pre>
    ${files.map(showDiff)}`;
  return answerPage(c, { title: `${sha.slice(0, 10)} - ${repository.fullName}`, body });
}

async function showPull(forge: Forge, c: ForgeContext): Promise<Response> {
  const pull = await readablePull(forge, c);
  const state = pull.merged === undefined ? pull.state : 'merged';
  const body = html`${heading(pull.base)}
    <h1 class="title">${pull.title} <span class="number">#${pull.number}</span></h1>
    <p class="sub">
      <span class="state ${state}">${state}</span> <code>${pull.headRef}</code> → <code>${pull.baseRef}</code>
    </p>
    ${showRemarks(forge, pull)} ${(await pairFacts(pull).files()).map(showDiff)}`;
  return answerPage(c, { title: `#${pull.number} - ${pull.title}`, body });
}

function listPulls(forge: Forge, c: ForgeContext): Response | Promise<Response> {
  const repository = readable(forge, c);
  const rows = forge.pulls.list(repository).map(
    ({ number, title, state }) =>
      html`<li>
        <span class="state">${state}</span>
        <a href="/${repository.fullName}/pulls/${number}">${title}</a>
      </li>`,
  );
  const body = html`${heading(repository)}
    <ul class="list">
      ${rows}
    </ul>`;
  return answerPage(c, { title: `Pull requests - ${repository.fullName}`, body });
}
