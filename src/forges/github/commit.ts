import * as z from 'zod/mini';
import { ForgeError, NO_BLOB, type FileVersion } from '../forge.ts';
import type { Api } from './api.ts';
import { toBase64 } from '../common/base64.ts';
import { StatusError } from '../common/status-error.ts';
import { shaSchema } from './ref.ts';
import { nameOf } from './repository.ts';

/** A change of one file, to be made on top of the version it was read from. */
export interface FileChange {
  base: FileVersion;
  bytes: Uint8Array<ArrayBuffer>;
  message: string;
  /** Commits whose history joins, after the one it is made on. */
  joined?: readonly string[];
  /** Who signs; the account behind the token, with the address it chose, when absent. */
  signed?: { author: Signature; committer: Signature };
}

export interface Signature {
  name: string;
  email: string;
}

interface Entry {
  mode: z.infer<typeof modeSchema>;
  sha: string;
}

/** What the API was seen to take in one blob: 40 MiB of base64. */
const LARGEST = 30 * 1024 * 1024;

const shaAnswer = z.object({ sha: shaSchema });
const commitSchema = z.object({ tree: shaAnswer });
/** Plain file, executable file, link, folder, submodule. */
const modeSchema = z.enum(['100644', '100755', '120000', '040000', '160000']);
const treeSchema = z.object({
  tree: z.array(z.object({ path: z.string(), mode: modeSchema, sha: shaSchema })),
  truncated: z.optional(z.boolean()),
});

/** Writes a commit that changes these bytes of this file and nothing else, and returns its hash. No branch names it yet. */
export async function commitFile(
  api: Api,
  repository: string,
  { base, bytes, message, joined = [], signed }: FileChange,
): Promise<string> {
  if (bytes.length > LARGEST)
    throw new ForgeError('too-large', `${bytes.length} bytes are more than the API takes`);
  const root = await commitTree(api, repository, base.commit);
  const mode = base.blob === NO_BLOB ? '100644' : (await findEntry(api, repository, { root, base })).mode;
  const name = nameOf(repository);
  const blob = await api.ask(shaAnswer, (rest, request) =>
    rest.git.createBlob({ ...name, content: toBase64(bytes), encoding: 'base64', request }),
  );
  const entry = { path: base.path, mode, type: 'blob' as const, sha: blob.sha };
  const tree = await api.ask(shaAnswer, (rest, request) =>
    rest.git.createTree({ ...name, base_tree: root, tree: [entry], request }),
  );
  const commit = await api.ask(shaAnswer, (rest, request) =>
    rest.git.createCommit({
      ...name,
      message,
      tree: tree.sha,
      parents: [base.commit, ...joined],
      ...signed,
      request,
    }),
  );
  return commit.sha;
}

/** The tree of a commit. */
export async function commitTree(api: Api, repository: string, commit: string): Promise<string> {
  const answer = await api.ask(commitSchema, (rest, request) =>
    rest.git.getCommit({ ...nameOf(repository), commit_sha: commit, request }),
  );
  return answer.tree.sha;
}

/** Points a branch at a commit. The branch is named after the patch: what an interrupted try left in it is replaced. */
export async function putBranch(api: Api, repository: string, branch: string, commit: string): Promise<void> {
  const name = nameOf(repository);
  const schema = z.object({ ref: z.string() });
  try {
    await api.ask(schema, (rest, request) =>
      rest.git.createRef({ ...name, ref: `refs/heads/${branch}`, sha: commit, request }),
    );
  } catch (error) {
    if (!(error instanceof StatusError && error.status === 422)) throw error;
    await api.ask(schema, (rest, request) =>
      rest.git.updateRef({ ...name, ref: `heads/${branch}`, sha: commit, force: true, request }),
    );
  }
}

/** The file's entry in its folder, which keeps its mode; found folder by folder, because a whole tree may be cut short. */
async function findEntry(
  api: Api,
  repository: string,
  { root, base }: { root: string; base: FileVersion },
): Promise<Entry> {
  let entry: Entry = { mode: '040000', sha: root };
  for (const segment of base.path.split('/'))
    entry = await findChild(api, repository, { tree: entry.sha, segment });
  if (!/^100(644|755)$/.test(entry.mode) || entry.sha !== base.blob)
    throw new ForgeError('unexpected', `${base.path} is not a plain file with the bytes that were read`);
  return entry;
}

async function findChild(
  api: Api,
  repository: string,
  { tree, segment }: { tree: string; segment: string },
): Promise<Entry> {
  const answer = await api.ask(treeSchema, (rest, request) =>
    rest.git.getTree({ ...nameOf(repository), tree_sha: tree, request }),
  );
  const child = answer.tree.find(({ path }) => path === segment);
  if (child !== undefined) return child;
  if (answer.truncated === true)
    throw new ForgeError('too-large', 'A folder on the way has too many files for the API');
  throw new ForgeError('unexpected', `No ${segment} in the tree of a file that was just read`);
}
