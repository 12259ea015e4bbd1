import { Hono } from 'hono';
import { html } from 'hono/html';
import { readable } from '../auth.ts';
import { notFound } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { EMPTY_TREE, readFileDiffs } from '../git/diff.ts';
import { readCommit } from '../git/log.ts';
import { findCommit } from '../git/refs.ts';
import { showDiff } from './diff.ts';
import { answerPage, repositoryHeading } from './layout.ts';

/** The page of one commit. */
export function commitPageRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/:owner/:repo/commit/:sha', async (c) => {
    const repository = readable(forge, c);
    const sha = await findCommit(repository.directory, c.req.param('sha'));
    if (sha === undefined) throw notFound();
    const commit = await readCommit(repository.directory, sha);
    const files = await readFileDiffs(repository.directory, commit.parents[0] ?? EMPTY_TREE, sha);
    const [title = '', ...rest] = commit.message.split('\n');
    const body = html`${repositoryHeading(repository, 'code')}
      <h1 class="title">${title}</h1>
      <p class="sub"><strong>${commit.author.name}</strong> · ${commit.author.date} · <code>${sha}</code></p>
      <pre class="message">${rest.join('\n').trim()}</pre>
      ${files.map(showDiff)}`;
    return answerPage(c, { title: `${title} · ${repository.fullName}`, body });
  });
  return routes;
}
