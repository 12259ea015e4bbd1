import { Hono } from 'hono';
import { html } from 'hono/html';
import { readable } from '../auth.ts';
import { notFound } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { readDiff, readMailPatches } from '../git/diff.ts';
import type { Pull } from '../store/pulls.ts';
import { pairFacts } from '../work/pair-facts.ts';
import { followBranches } from '../work/pull-tips.ts';
import { showDiff } from './diff.ts';
import { nameOf, showRemarks } from './remarks.ts';
import { answerPage, repositoryHeading } from './layout.ts';
import type { Markup } from './layout.ts';

function stateOf(pull: Pull): { word: string; kind: string } {
  if (pull.merged !== undefined) return { word: 'Merged', kind: 'merged' };
  return pull.state === 'open' ? { word: 'Open', kind: 'open' } : { word: 'Closed', kind: 'closed' };
}

function stateBadge(pull: Pull): Markup {
  const { word, kind } = stateOf(pull);
  return html`<span class="state ${kind}">${word}</span>`;
}

async function mergeNote(pull: Pull): Promise<Markup> {
  if (pull.merged !== undefined)
    return html`<p class="verdict merged">
      ${nameOf(pull.merged.by)} merged this as <code>${pull.merged.sha.slice(0, 7)}</code>.
    </p>`;
  if (pull.state === 'closed')
    return html`<p class="verdict closed">This pull request was closed without a merge.</p>`;
  if (await pairFacts(pull).merges())
    return html`<p class="verdict open">No conflict with ${pull.baseRef}.</p>`;
  return html`<p class="verdict closed">This branch has conflicts with ${pull.baseRef}.</p>`;
}

async function showPull(forge: Forge, pull: Pull): Promise<Markup> {
  const files = await pairFacts(pull).files();
  const fork = pull.head.isDeleted ? 'unknown repository' : pull.head.owner.login;
  const head = `${fork}:${pull.headRef}`;
  return html`${repositoryHeading(pull.base, 'pulls')}
    <h1 class="title">${pull.title} <span class="number">#${pull.number}</span></h1>
    <p class="sub">
      ${stateBadge(pull)} <strong>${nameOf(pull.author)}</strong> · <code>${pull.baseRef}</code> ←
      <code>${head}</code>
    </p>
    ${showRemarks(forge, pull)} ${mergeNote(pull)}
    <h2 class="files">Files changed: ${files.length}</h2>
    ${files.map(showDiff)}`;
}

async function answerText(c: ForgeContext, pull: Pull, form: string): Promise<Response> {
  const { directory } = pull.base;
  const isDiff = form === 'diff';
  const text = isDiff
    ? await readDiff(directory, await pairFacts(pull).base(), pull.headSha)
    : await readMailPatches(directory, pull.baseSha, pull.headSha);
  return c.body(text === '' ? '' : `${text}\n`, 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
}

function pullRow(pull: Pull): Markup {
  const link = `/${pull.base.fullName}/pull/${pull.number}`;
  return html`<li>
    ${stateBadge(pull)} <a href="${link}">${pull.title}</a
    ><span class="note">#${pull.number} by ${nameOf(pull.author)}</span>
  </li>`;
}

/** The pages of pull requests: the list, each one, and its diff as text. */
export function pullPageRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.get('/:owner/:repo/pulls', async (c) => {
    const repository = readable(forge, c);
    const pulls = forge.pulls.list(repository).toReversed();
    for (const pull of pulls) await followBranches(forge, pull);
    const body = html`${repositoryHeading(repository, 'pulls')}
      <section class="box">
        <header class="bar"><h1>Pull requests</h1></header>
        ${
          pulls.length === 0
            ? html`<p class="empty">There are none yet.</p>`
            : html`<ul class="list">
                ${pulls.map(pullRow)}
              </ul>`
        }
      </section>`;
    return answerPage(c, { title: `Pull requests · ${repository.fullName}`, body });
  });

  routes.get('/:owner/:repo/pull/:file{\\d+(?:\\.diff|\\.patch)?}', async (c) => {
    const [number, form] = c.req.param('file').split('.');
    const pull = forge.pulls.find(readable(forge, c), Number(number));
    if (pull === undefined) throw notFound();
    await followBranches(forge, pull);
    if (form !== undefined) return answerText(c, pull, form);
    return answerPage(c, {
      title: `${pull.title} · Pull request #${pull.number}`,
      body: await showPull(forge, pull),
    });
  });

  return routes;
}
