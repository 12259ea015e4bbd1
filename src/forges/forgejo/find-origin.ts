import * as z from 'zod/mini';
import { orUndefined } from '../common/status-error.ts';
import type { VersionCommit } from '../versions.ts';
import type { Api } from './api.ts';
import { shaSchema } from './ref.ts';
import { longPathOf, pathOf } from './repository.ts';
import type { Stretch } from './versions.ts';

/** Files that went away in the same commit and are looked at. */
const MOST = 10;

const changesSchema = z.object({
  files: z.optional(z.nullable(z.array(z.object({ filename: z.string(), status: z.string() })))),
});
const folderSchema = z.array(z.object({ path: z.string(), sha: shaSchema }));

/**
 * Where a file goes on that was renamed by the commit that brought its path; undefined when it was added there. The forge
 * tells of a file that went and one that came: it is the same when its bytes are.
 */
export async function findOrigin(
  api: Api,
  repository: string,
  { commit, path, parents }: VersionCommit,
): Promise<Stretch | undefined> {
  const [parent] = parents;
  if (parent === undefined) return undefined;
  const question = { path: pathOf(repository, 'git', 'commits', commit), query: NO_CHECKS };
  const { files } = await api.ask(changesSchema, question);
  const gone = (files ?? []).filter(({ status }) => status === 'removed').slice(0, MOST);
  if (gone.length === 0) return undefined;
  const blob = await findBlob(api, repository, { commit, path });
  for (const { filename } of gone) {
    const before = await findBlob(api, repository, { commit: parent, path: filename });
    if (blob !== undefined && before === blob) return { commit: parent, path: filename };
  }
  return undefined;
}

const NO_CHECKS = { stat: 'false', verification: 'false' } as const;

/** The blob of a file, from the list of its folder, which has no contents. */
async function findBlob(
  api: Api,
  repository: string,
  { commit, path }: Stretch,
): Promise<string | undefined> {
  const folder = path.split('/').slice(0, -1).join('/');
  const at = folder === '' ? pathOf(repository, 'contents') : longPathOf(repository, 'contents', folder);
  const entries = await orUndefined(api.ask(folderSchema, { path: at, query: { ref: commit } }));
  return entries?.find((entry) => entry.path === path)?.sha;
}
