import { forgeOf, type Script } from './scripted-forge.ts';

/** A hash of one digit. */
export const sha = (digit: string) => digit.repeat(40);
export const signal = () => AbortSignal.timeout(5_000);
/** An answer of the script. */
export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });
/** A pull request as the API gives it, with an address that must never be used. */
export const PULL = {
  number: 3,
  title: 'title',
  body: null,
  user: { login: 'ada', id: 7 },
  state: 'open',
  merged_at: null,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-02T00:00:00Z',
  html_url: 'javascript:alert(1)',
  base: { ref: 'main', sha: sha('a') },
  head: { sha: sha('b'), repo: null, user: null, label: null },
  commits: 1,
  changed_files: 1,
  merge_commit_sha: sha('c'),
};
/** What an honest GitHub says about it. */
export const HONEST: Script = {
  'GET /user': json(200, { login: 'maria', id: 8, name: ' ' }),
  'GET /pulls': json(200, [PULL]),
  'GET /pulls/3': json(200, PULL),
  'GET /pulls/3/files': json(200, [{ filename: 'a.csv', status: 'modified' }]),
  'GET /pulls/3/reviews': json(200, []),
  'GET /issues/3/comments': json(200, []),
  [`GET /compare/${sha('a')}...${sha('b')}`]: json(200, { merge_base_commit: { sha: sha('d') } }),
};

/** Where its branch is. */
export const TIP = json(200, { ref: 'refs/heads/main', object: { sha: sha('1') } });

/** Reads the pull request from a GitHub that answers by the script and honestly otherwise. */
export const read = (script: Script, log: string[] = []) =>
  forgeOf({ ...HONEST, ...script }, log).readProposal('city/airports', 3, signal());
