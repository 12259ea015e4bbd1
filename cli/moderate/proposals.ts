import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { CliError, EXIT } from '../exit.ts';
import { accountSchema, type EditEvent, fullNameSchema } from './event.ts';
import { type GithubClient, RefusedError } from './github-client.ts';

/** Who a workflow's token speaks and commits for. */
export const BOT = {
  login: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

const sha = z.string().check(z.regex(/^[0-9a-f]{40,64}$/));
const pullSchema = z.object({
  state: z.string(),
  body: z.nullable(z.string()),
  user: z.nullable(accountSchema),
  head: z.object({ ref: z.string(), sha, repo: z.nullable(z.object({ full_name: fullNameSchema })) }),
  base: z.object({ ref: z.string(), repo: z.object({ full_name: fullNameSchema }) }),
});
export type Pull = z.infer<typeof pullSchema>;

const numberSchema = z.object({ number: z.int() });
const PAGE = 100;
const MOST_PAGES = 10;

type Place = Pick<EditEvent, 'repository' | 'number'>;

/** The pull request as it is now. */
export async function fetchPull(github: GithubClient, { repository, number }: Place): Promise<Pull> {
  return github.ask(pullSchema, { method: 'GET', path: [...repo(repository), 'pulls', number] });
}

/** Whether somebody may write to the repository. Who is no collaborator may not. */
export async function mayWrite(github: GithubClient, repository: string, login: string): Promise<boolean> {
  const schema = z.object({ permission: z.string() });
  const path = [...repo(repository), 'collaborators', login, 'permission'];
  try {
    const { permission } = await github.ask(schema, { method: 'GET', path });
    return permission === 'admin' || permission === 'write';
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return false;
    throw error;
  }
}

/** The messages of a pull request's commits. Throws CliError when there are more than the forge lists. */
export async function fetchMessages(github: GithubClient, { repository, number }: Place): Promise<string[]> {
  const schema = z.array(z.object({ commit: z.object({ message: z.string() }) }));
  const path = [...repo(repository), 'pulls', number, 'commits'];
  const commits = await github.ask(schema, { method: 'GET', path, query: { per_page: String(PAGE) } });
  if (commits.length === PAGE) throw new CliError(EXIT.problem, 'the proposal has too many commits');
  return commits.map(({ commit }) => commit.message);
}

/** Says something under a proposal, unless the workflow said just that before. */
export async function remark(github: GithubClient, place: Place, text: string): Promise<void> {
  const marker = `<!-- emendata:${createHash('sha256').update(text).digest('hex').slice(0, 12)} -->`;
  const path = [...repo(place.repository), 'issues', place.number, 'comments'];
  if (await wasSaid(github, path, marker)) return;
  await github.ask(z.object({}), { method: 'POST', path, body: { body: `${text}\n\n${marker}` } });
}

async function wasSaid(
  github: GithubClient,
  path: readonly (string | number)[],
  marker: string,
): Promise<boolean> {
  const schema = z.array(z.object({ user: z.nullable(z.object({ login: z.string() })), body: z.string() }));
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = { per_page: String(PAGE), page: String(page) };
    const remarks = await github.ask(schema, { method: 'GET', path, query });
    if (remarks.some(({ user, body }) => user?.login === BOT.login && body.includes(marker))) return true;
    if (remarks.length < PAGE) return false;
  }
  return false;
}

/** A branch of the repository itself, and the one it asks to change. */
export interface Branches {
  branch: string;
  base: string;
}

/** The open proposal of a branch of the repository itself; undefined when there is none. */
export async function findProposal(
  github: GithubClient,
  repository: string,
  { branch, base }: Branches,
): Promise<number | undefined> {
  const query = { state: 'open', head: `${repository.split('/')[0]}:${branch}`, base };
  const path = [...repo(repository), 'pulls'];
  const [open] = await github.ask(z.array(numberSchema), { method: 'GET', path, query });
  return open?.number;
}

export interface OwnProposal extends Branches {
  /** The proposal to change; undefined for a new one. */
  open: number | undefined;
  title: string;
  body: string;
}

/** Opens a proposal, or changes the one that is open. Undefined when workflows may open none. */
export async function putProposal(
  github: GithubClient,
  repository: string,
  { open, branch, base, title, body }: OwnProposal,
): Promise<number | undefined> {
  const path = [...repo(repository), 'pulls'];
  if (open !== undefined) {
    await github.ask(numberSchema, { method: 'PATCH', path: [...path, open], body: { title, body } });
    return open;
  }
  try {
    const wanted = { title, body, head: branch, base };
    return (await github.ask(numberSchema, { method: 'POST', path, body: wanted })).number;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    if (/not permitted to create/i.test(error.message)) return undefined;
    // Another run may have opened it meanwhile.
    const opened =
      error.status === 422 ? await findProposal(github, repository, { branch, base }) : undefined;
    if (opened !== undefined) return opened;
    throw error;
  }
}

function repo(fullName: string): string[] {
  return ['repos', ...fullName.split('/')];
}
