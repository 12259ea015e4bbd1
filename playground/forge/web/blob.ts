import { Hono } from 'hono';
import { html } from 'hono/html';
import { readable } from '../auth.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { readLog } from '../git/log.ts';
import { readBlob } from '../git/objects.ts';
import { encodePath } from '../shapes/commit.ts';
import { csvTable } from './csv-table.ts';
import { findFile } from './find-file.ts';
import { answerPage, repositoryHeading } from './layout.ts';
import type { Markup } from './layout.ts';
import { isBinary } from './raw.ts';

/** Bytes up to which a file is shown and not only linked, as on github.com. */
const MAX_SHOWN = 512 * 1024;

function showContent(path: string, bytes: Uint8Array): Markup {
  if (bytes.length > MAX_SHOWN)
    return html`<p class="empty">This file is too big to be shown here. Its raw text has everything.</p>`;
  if (isBinary(bytes)) return html`<p class="empty">This file is not text.</p>`;
  const text = new TextDecoder().decode(bytes);
  if (/\.(csv|tsv)$/i.test(path)) return csvTable(text);
  return html`<pre class="text">${text}</pre>`;
}

function formatSize(bytes: number): string {
  return bytes < 1_024 ? `${bytes} bytes` : `${(bytes / 1_024).toFixed(1)} KB`;
}

/** The page of one file: CSV as a table, other text as it is. */
export function blobRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/:owner/:repo/blob/:rest{.+}', async (c) => {
    const repository = readable(forge, c);
    const { ref, commit, path, entry } = await findFile(repository, c.req.param('rest'));
    const bytes = new Uint8Array(await readBlob(repository.directory, entry.sha));
    const [last] = await readLog(repository.directory, [commit], { path, limit: 1 });
    const raw = `/${repository.fullName}/raw/${encodePath(ref)}/${encodePath(path)}`;
    const body = html`${repositoryHeading(repository, 'code')}
      <section class="box">
        <header class="bar">
          <h1><span class="flag">${ref}</span> ${path}</h1>
          <a class="button" href="${raw}">Raw</a>
        </header>
        <p class="sub">
          <strong>${last?.author.name ?? ''}</strong> ${last?.message.split('\n')[0] ?? ''}
          <code>${(last?.sha ?? '').slice(0, 7)}</code> · ${formatSize(bytes.length)}
        </p>
        ${showContent(path, bytes)}
      </section>`;
    return answerPage(c, { title: `${path} at ${ref} · ${repository.fullName}`, body });
  });
  return routes;
}
