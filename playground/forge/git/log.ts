import { readObject } from './object-reader.ts';
import { git } from './run.ts';

/** Author or committer as the API shows them. */
export interface Person {
  name: string;
  email: string;
  /** ISO 8601, UTC, to the second. */
  date: string;
}

/** A commit as git keeps it. */
export interface CommitRecord {
  sha: string;
  tree: string;
  parents: string[];
  author: Person;
  committer: Person;
  message: string;
}

const FIELDS = ['%H', '%T', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%B'];

function toDate(seconds: string): string {
  return new Date(Number(seconds) * 1_000).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function toRecord(fields: string[]): CommitRecord {
  const [
    sha = '',
    tree = '',
    parents = '',
    an = '',
    ae = '',
    at = '',
    cn = '',
    ce = '',
    ct = '',
    message = '',
  ] = fields;
  return {
    sha,
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: { name: an, email: ae, date: toDate(at) },
    committer: { name: cn, email: ce, date: toDate(ct) },
    message: message.replace(/\n$/, ''),
  };
}

/** Which of the reachable commits are wanted. */
export interface LogOptions {
  path?: string;
  skip?: number;
  limit?: number;
}

/** Commits reachable from the revisions (`sha`, `^sha`), newest first. */
export async function readLog(
  directory: string,
  revisions: readonly string[],
  options: LogOptions = {},
): Promise<CommitRecord[]> {
  const limits = [
    `--skip=${options.skip ?? 0}`,
    ...(options.limit === undefined ? [] : [`--max-count=${options.limit}`]),
  ];
  const paths = options.path === undefined ? [] : [options.path];
  const text = await git(directory, [
    'log',
    '-z',
    `--format=tformat:${FIELDS.join('%x00')}`,
    ...limits,
    ...revisions,
    '--',
    ...paths,
  ]);
  const cells = text.split('\0');
  const records: CommitRecord[] = [];
  for (let at = 0; at + FIELDS.length <= cells.length; at += FIELDS.length)
    records.push(toRecord(cells.slice(at, at + FIELDS.length)));
  return records;
}

/** One commit; the id must be that of a commit the repository has. */
export async function readCommit(directory: string, sha: string): Promise<CommitRecord> {
  const found = await readObject(directory, sha);
  if (found?.info.type !== 'commit') throw new Error(`no commit ${sha}`);
  const text = found.bytes.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end).split('\n');
  const valuesOf = (field: string) =>
    head.filter((line) => line.startsWith(`${field} `)).map((line) => line.slice(field.length + 1));
  return {
    sha: found.info.sha,
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    author: toPerson(valuesOf('author')[0]),
    committer: toPerson(valuesOf('committer')[0]),
    message: text.slice(end + 2).replace(/\n$/, ''),
  };
}

function toPerson(line = ''): Person {
  const [, name = '', email = '', seconds = '0'] = /^(.*?) ?<(.*)> (\d+)/.exec(line) ?? [];
  return { name, email, date: toDate(seconds) };
}

/** How many commits the revisions reach; only those that touched a path when one is given. */
export async function countCommits(
  directory: string,
  revisions: readonly string[],
  path?: string,
): Promise<number> {
  const paths = path === undefined ? [] : [path];
  return Number(await git(directory, ['rev-list', '--count', ...revisions, '--', ...paths]));
}
