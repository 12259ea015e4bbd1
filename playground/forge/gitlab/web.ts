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
import { pairFacts } from '../work/pair-facts.ts';
import { followBranches } from '../work/pull-tips.ts';
import { cloneRoutes } from '../web/clone.ts';
import { csvTable } from '../web/csv-table.ts';
import { showDiff } from '../web/diff.ts';
import { findFile } from '../web/find-file.ts';
import { answerError, answerPage, type Markup } from '../web/layout.ts';
import { showRemarks } from '../web/remarks.ts';
import { findProject } from './http/access.ts';
import { stateOf } from './shapes/merge-request.ts';

const STYLESHEET = new URL('../web/forge.css', import.meta.url);

/** What a page of a project is made from. */
interface Visit {
  c: ForgeContext;
  repository: Repository;
  /** What follows the kind of page in the address. */
  rest: string;
}

type Page = (forge: Forge, visit: Visit) => Promise<Response>;

const PAGES: Record<string, Page> = { raw, blob, commit, merge_requests: mergeRequests };

/** What a person sees in a browser at `/group/name/-/…`, the bytes behind it, and git over HTTP. */
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
  web.get('*', (c) => {
    const [path = '', inside = ''] = decodePath(c).split(/\/-\/(.*)/s);
    const repository = findProject(forge, c, path.replace(/^\/|\/$/g, ''));
    if (repository === undefined) throw new HttpError(404, 'Not Found');
    const [kind = '', rest = ''] = inside.split(/\/(.*)/s);
    return (PAGES[kind] ?? home)(forge, { c, repository, rest });
  });
  return web;
}

function decodePath(c: ForgeContext): string {
  try {
    return decodeURIComponent(new URL(c.req.url).pathname);
  } catch {
    throw new HttpError(400, 'Bad Request');
  }
}

function heading({ fullName }: Repository): Markup {
  return html`<p class="name">
    <a href="/${fullName}"><strong>${fullName}</strong></a>
  </p>`;
}

async function home(_forge: Forge, { c, repository }: Visit): Promise<Response> {
  const link = `/${repository.fullName}/-/merge_requests`;
  const body = html`${heading(repository)}
    <p><a href="${link}">Merge requests</a></p>`;
  return answerPage(c, { title: repository.fullName, body });
}

async function raw(_forge: Forge, { c, repository, rest }: Visit): Promise<Response> {
  const { entry } = await findFile(repository, rest);
  c.header('X-Content-Type-Options', 'nosniff');
  const bytes = new Uint8Array(await readBlob(repository.directory, entry.sha));
  return c.body(bytes, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
}

async function blob(_forge: Forge, { c, repository, rest }: Visit): Promise<Response> {
  const { ref, path, entry } = await findFile(repository, rest);
  const text = (await readBlob(repository.directory, entry.sha)).toString('utf8');
  const address = `/${repository.fullName}/-/raw/${encodePath(ref)}/${encodePath(path)}`;
  const content = /\.(csv|tsv)$/i.test(path) ? csvTable(text) : html`<pre class="text">${text}</pre>`;
  const body = html`${heading(repository)}
    <section class="box">
      <header class="bar">
        <h1><span class="flag">${ref}</span> ${path}</h1>
        <a class="button" href="${address}">Open raw</a>
      </header>
      ${content}
    </section>`;
  return answerPage(c, { title: `${path} · ${ref} · ${repository.fullName}`, body });
}

async function commit(_forge: Forge, { c, repository, rest }: Visit): Promise<Response> {
  const sha = await findCommit(repository.directory, rest);
  if (sha === undefined) throw new HttpError(404, 'Not Found');
  const { parents, message } = await readCommit(repository.directory, sha);
  const files = await readFileDiffs(repository.directory, parents[0] ?? EMPTY_TREE, sha);
  const body = html`${heading(repository)}
    <pre class="message">${message}</pre>
    ${files.map(showDiff)}`;
  return answerPage(c, { title: `${sha.slice(0, 8)} · ${repository.fullName}`, body });
}

async function mergeRequests(forge: Forge, visit: Visit): Promise<Response> {
  const { c, repository, rest } = visit;
  if (rest === '') return listRequests(forge, visit);
  const pull = /^\d{1,9}$/.test(rest) ? forge.pulls.find(repository, Number(rest)) : undefined;
  if (pull === undefined) throw new HttpError(404, 'Not Found');
  await followBranches(forge, pull);
  const files = await pairFacts(pull).files();
  const body = html`${heading(repository)}
    <h1 class="title">${pull.title} <span class="number">!${pull.number}</span></h1>
    <p class="sub">
      <span class="state ${stateOf(pull)}">${stateOf(pull)}</span> <code>${pull.headRef}</code> →
      <code>${pull.baseRef}</code>
    </p>
    ${showRemarks(forge, pull)} ${files.map(showDiff)}`;
  return answerPage(c, { title: `${pull.title} (!${pull.number}) · Merge requests`, body });
}

async function listRequests(forge: Forge, { c, repository }: Visit): Promise<Response> {
  const rows = forge.pulls.list(repository).map(
    (pull) =>
      html`<li>
        <span class="state">${stateOf(pull)}</span>
        <a href="/${repository.fullName}/-/merge_requests/${pull.number}">${pull.title}</a>
      </li>`,
  );
  const body = html`${heading(repository)}
    <ul class="list">
      ${rows}
    </ul>`;
  return answerPage(c, { title: `Merge requests · ${repository.fullName}`, body });
}
