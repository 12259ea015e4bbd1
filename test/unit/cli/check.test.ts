import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type Folder, folder, run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

const TABLE = 'id,name,city\n1,Thigpen,Bay Springs\n2,Livingston,Livingston\n';
const POLICY =
  'version: 1\nfiles:\n  - path: data/*.csv\n    key: [id]\n    locked: [id, city]\n    allow: [set]\n';

/** A git repository with a table and a policy, committed. */
function repository(policy = POLICY): Folder & { git(...args: string[]): void } {
  const made = folder();
  mkdirSync(join(made.path, 'data'));
  made.write('data/a.csv', TABLE);
  made.write('.emendata.yml', policy);
  const who = ['-c', 'user.name=Me', '-c', 'user.email=me@example.org'];
  const git = (...args: string[]) =>
    void execFileSync('git', [...who, ...args], { cwd: made.path, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Start');
  return { ...made, git };
}

async function checked(
  cwd: string,
  ...args: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await run(['check', ...args], { cwd });
  return { code, stdout: stdout.toString(), stderr };
}

describe('the policy', () => {
  test('is checked with the files, from every folder of the repository', async () => {
    const { path } = repository();
    expect(await checked(path)).toEqual({ code: 0, stdout: '✓ .emendata.yml\n✓ data/a.csv\n', stderr: '' });
    expect(await checked(join(path, 'data'))).toMatchObject({
      code: 0,
      stdout: '✓ ../.emendata.yml\n✓ a.csv\n',
    });
  });

  test('with errors is explained, with lines', async () => {
    const { path, write } = repository();
    write('p.yml', 'version: 1\nfiles:\n  - path: /a\n    allow: [set, "drop\\u001b[2J"]\n  - a.csv\n');
    expect(await checked(path, '--policy', 'p.yml')).toEqual({
      code: 1,
      stdout: [
        '✗ p.yml:3:5: "files[0].path": this is no path in the repository ("/a")',
        '✗ p.yml:4:18: "files[0].allow[1]": this is nothing that can be proposed ("drop\\u001b[2J")',
        '✗ p.yml:5:5: "files[1]": names with values should stand here ("a.csv")',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('that does not fit the files is told where', async () => {
    const { path, write } = repository();
    write('data/b.csv', 'id,name\n1,x\n1,y\n');
    write('data/c.csv', '<html></html>');
    write(
      'p.yml',
      'version: 1\nfiles:\n  - path: data/*.csv\n    key: [id]\n    locked: [id, city]\n  - path: gone.csv\n  - path: "*.tsv"\nhope: x\n',
    );
    const { code, stdout } = await checked(path, '--policy', 'p.yml');
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      '✗ p.yml:8:1: "hope": this version knows no such member; it is passed over ("hope")',
      '✗ p.yml:5:18: "files[0].locked[1]": there is no such column ("city", in "data/b.csv")',
      '✗ p.yml:4:5: "files[0].key": several records have the same values in these columns ("id", in "data/b.csv")',
      '✗ p.yml:3:5: "files[0].path": this is no table ("data/c.csv")',
      '✗ p.yml:6:5: "files[1].path": there is no such table ("gone.csv")',
      '✗ p.yml:7:5: "files[2].path": there is no such table ("*.tsv")',
      '',
    ]);
  });

  test('is reported as JSON for programs', async () => {
    const { path, write } = repository();
    write('p.yml', 'version: 2\nfiles: []\n');
    const { stdout } = await checked(path, '--policy', 'p.yml', '--json');
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'p.yml',
        exitCode: 1,
        warnings: [],
        problems: [{ reason: 'unknown-version', path: 'version', line: 1, column: 1, value: '2' }],
      },
    ]);
  });
});

describe('a change between two versions', () => {
  const versions = (next: string): Promise<{ code: number | null; stdout: string; stderr: string }> => {
    const { path, write } = repository();
    write('new.csv', next);
    return checked(path, '--base', 'data/a.csv', '--head', 'new.csv', '--path', 'data/a.csv');
  };

  test('that honours the policy is fine, however the file is written', async () => {
    const next =
      '\ufeff"id";"name";"city"\r\n"1";"Thigpen Field";"Bay Springs"\r\n2;Livingston;Livingston\r\n';
    expect(await versions(next)).toEqual({ code: 0, stdout: '✓ data/a.csv\n', stderr: '' });
  });

  test('of a locked column is told', async () => {
    expect(await versions(TABLE.replace('Bay Springs', 'Bay'))).toMatchObject({
      code: 1,
      stdout: '✗ data/a.csv: record 1  "city": "Bay Springs" → "Bay": the policy locks this column\n',
    });
  });

  test('that the policy does not take is told', async () => {
    const { code, stdout } = await versions(`${TABLE}3,New,York\n`);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('"3", "name": "New", "city": "York": the policy takes no such change\n'),
    ]);
  });

  test('of the columns is told', async () => {
    const { code, stdout } = await versions('id,name\n1,Thigpen\n2,Livingston\n');
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('✗ data/a.csv: header  - column "city": the policy takes no such change'),
    ]);
  });

  test('of a file that the policy does not list is told', async () => {
    const { path, write } = repository();
    write('new.csv', TABLE.replace('Thigpen', 'Thigpen Field'));
    const args = ['--base', 'data/a.csv', '--head', 'new.csv', '--path', 'x.csv'];
    const { code, stdout } = await checked(path, ...args);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('the policy takes no corrections of this file'),
    ]);
  });
});

describe('what changed since a commit', () => {
  test('is checked against the policy of that commit', async () => {
    const { path, write, git } = repository();
    expect(await checked(path, '--since', 'HEAD')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('nothing to check'),
    });
    git('switch', '--quiet', '--create', 'fix');
    write('data/a.csv', TABLE.replace('Bay Springs', 'Bay'));
    write('.emendata.yml', 'version: 1\nfiles:\n  - path: data/*.csv\n');
    write('README.md', 'whatever');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Allow myself');
    expect(await checked(path, '--since', 'main')).toEqual({
      code: 1,
      stdout: '✗ data/a.csv: record 1  "city": "Bay Springs" → "Bay": the policy locks this column\n',
      stderr: '',
    });
    expect(await checked(path, '--since', 'main', '--policy', '.emendata.yml')).toMatchObject({
      code: 0,
      stdout: '✓ data/a.csv\n',
    });
  });

  test('does not count what others changed there meanwhile', async () => {
    const { path, write, git } = repository();
    git('switch', '--quiet', '--create', 'fix');
    write('data/a.csv', TABLE.replace('Thigpen', 'Thigpen Field'));
    git('commit', '--quiet', '--all', '--message', 'Name it');
    git('switch', '--quiet', 'main');
    write('data/a.csv', TABLE.replace('Bay Springs', 'Bay'));
    git('commit', '--quiet', '--all', '--message', 'By the publisher');
    git('switch', '--quiet', 'fix');
    expect(await checked(path, '--since', 'main')).toMatchObject({ code: 0, stdout: '✓ data/a.csv\n' });
  });

  test('tells of a listed file that is gone, and not of a new one', async () => {
    const { path, write, git } = repository();
    git('rm', '--quiet', 'data/a.csv');
    write('data.csv', TABLE);
    expect(await checked(path, '--since', 'HEAD')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('it is gone'),
    });
  });

  test.each(['nonsense', '--upload-pack=x', 'HEAD:data', '$(touch pwned)'])(
    '%s is no commit',
    async (ref) => {
      const { path } = repository();
      expect(await checked(path, `--since=${ref}`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('is no commit here'),
      });
    },
  );
});

test.each([
  [['--base', 'a', '--head', 'b'], 'go together'],
  [['--since', 'HEAD', 'a.csv'], 'exclude each other'],
  [['--since', 'HEAD', '--base', 'a', '--head', 'b', '--path', 'c'], 'exclude each other'],
])('%j is a wrong command line', async (args, message) => {
  expect(await checked(folder().path, ...args)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  });
});
