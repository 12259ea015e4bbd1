import { Hono } from 'hono';
import { html } from 'hono/html';
import { readable } from '../auth.ts';
import { notFound } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { countCommits, readCommit } from '../git/log.ts';
import { findEntry, listTree } from '../git/objects.ts';
import type { TreeEntry } from '../git/objects.ts';
import { encodePath } from '../shapes/commit.ts';
import type { Repository } from '../store/repositories.ts';
import { findPlace } from './find-file.ts';
import type { Place } from './find-file.ts';
import { answerPage, repositoryHeading } from './layout.ts';
import type { Markup } from './layout.ts';

async function listFolder(repository: Repository, place: Place): Promise<TreeEntry[]> {
  if (place.path === '') return listTree(repository.directory, place.commit);
  const folder = await findEntry(repository.directory, place.commit, place.path);
  if (folder?.type !== 'tree') throw notFound();
  const inside = await listTree(repository.directory, folder.sha);
  return inside.map((entry) => ({ ...entry, path: `${place.path}/${entry.path}` }));
}

function folderRow(repository: Repository, ref: string, entry: TreeEntry): Markup {
  const isFolder = entry.type === 'tree';
  const link = `/${repository.fullName}/${isFolder ? 'tree' : 'blob'}/${encodePath(ref)}/${encodePath(entry.path)}`;
  const name = entry.path.split('/').at(-1) ?? '';
  return html`<li class="${isFolder ? 'folder' : 'file'}">
    <a href="${link}">${name}</a><span class="note">${isFolder ? '' : `${entry.size ?? 0} bytes`}</span>
  </li>`;
}

async function answerFolder(
  forge: Forge,
  c: ForgeContext,
  at: { repository: Repository; place: Place },
): Promise<Response> {
  const { repository, place } = at;
  const entries = await listFolder(repository, place);
  const folders = entries.filter(({ type }) => type === 'tree');
  const files = entries.filter(({ type }) => type !== 'tree');
  const commit = await readCommit(repository.directory, place.commit);
  const commits = await countCommits(repository.directory, [place.commit]);
  const body = html`${repositoryHeading(repository, 'code')}
    ${repository.description === undefined ? '' : html`<p class="lead">${repository.description}</p>`}
    <section class="box">
      <header class="bar">
        <h1><span class="flag">${place.ref}</span> ${place.path}</h1>
        <code class="clone">git clone ${forge.url}/${repository.fullName}.git</code>
      </header>
      <p class="sub">
        <strong>${commit.author.name}</strong> ${commit.message.split('\n')[0] ?? ''}
        <a href="/${repository.fullName}/commit/${commit.sha}"><code>${commit.sha.slice(0, 7)}</code></a> ·
        Commits: ${commits}
      </p>
      <ul class="list">
        ${[...folders, ...files].map((entry) => folderRow(repository, place.ref, entry))}
      </ul>
    </section>`;
  return answerPage(c, { title: repository.fullName, body });
}

/** The page of a repository and of its folders. */
export function treeRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  const answer = async (c: ForgeContext, rest: string | undefined): Promise<Response> => {
    const repository = readable(forge, c);
    const place = await findPlace(repository, rest ?? repository.defaultBranch);
    return answerFolder(forge, c, { repository, place });
  };
  routes.get('/:owner/:repo', (c) => answer(c, undefined));
  routes.get('/:owner/:repo/tree/:rest{.+}', (c) => answer(c, c.req.param('rest')));
  return routes;
}
