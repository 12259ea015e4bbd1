import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../unit/deliver/hostile-strings.ts';
import { FILE, PATH, replaced } from '../forges/correction.ts';
import { clientOf, git, MAINTAINER, READER, UPSTREAM } from '../playground/support.ts';
import { ALICE, type EditedEvent, stage, untick } from './stage.ts';

/** What would leave a file behind, or change the run, if any shell or log ever read it. */
const INJECTIONS = [
  '$(touch pwned)',
  '`touch pwned`',
  '"; touch pwned; "',
  "'; touch pwned; '",
  '\n::set-env name=A::b\n',
  '${{ github.token }}',
];
const FIRST = replaced(FILE, '"Thigpen "', '"Thigpen"');

describe('who may not write to the repository', () => {
  test.each([
    ['the contributor', READER],
    ['a stranger', { login: 'careful', token: 'github_pat_careful' }],
  ])('%s decides nothing', async (_, person) => {
    const { forge, propose, edit, run, branches, remarks } = await stage();
    const number = await propose(READER);
    const event = { ...(await edit(READER, number, untick(1))), sender: { login: person.login, id: 1 } };
    const before = await branches();
    const { code, output } = await run(event);
    expect([code, output]).toEqual([0, expect.stringContaining('may not write')]);
    expect(await branches()).toBe(before);
    expect(await remarks(number)).toEqual([]);
    expect(
      forge.requests.some(({ method, path }) => method === 'POST' && path.endsWith('git-receive-pack')),
    ).toBe(false);
  });

  test('somebody whose right was taken away decides nothing any more', async () => {
    const { forge, propose, edit, run, branches } = await stage();
    const number = await propose(READER);
    const event = await edit(ALICE, number, untick(1));
    forge.setPermission('city-data/airports', 'alice', 'read');
    const before = await branches();
    expect((await run(event)).output).toContain('alice may not write');
    expect(await branches()).toBe(before);
  });
});

describe('data that looks like commands', () => {
  test('in cells, title and text stays data', async () => {
    const { forge, propose, edit, run, fileAt, pull } = await stage();
    const edits = INJECTIONS.map((value, n) => ({ record: n % 3, column: 1 + (n % 2), value }));
    const number = await propose(READER, {
      edits: [...edits.slice(0, 2), { record: 2, column: 1, value: INJECTIONS.join('') }],
    });
    await clientOf(forge, READER).rest.pulls.update({
      ...UPSTREAM,
      pull_number: number,
      title: INJECTIONS.join(' '),
    });
    const event = await edit(MAINTAINER, number, (body) => `${INJECTIONS.join('\n')}\n\n${untick(2)(body)}`);
    expect((await run(event)).output).toContain('2 accepted, 1 refused');
    const text = Buffer.from((await fileAt(`emendata/accepted-${number}`)) ?? []).toString();
    expect(text).toContain('$(touch pwned)');
    expect(text).not.toContain('set-env');
    expect((await pull(number + 1)).title).toBe(`Correct 2 cells in ${PATH}`);
  });

  test.each([
    ['$(touch${IFS}pwned)', 'data/$(touch pwned).csv'],
    ['`touch${IFS}pwned`', 'data/a b"c\'.csv'],
    ["a';touch${IFS}pwned;'", 'data/:(glob)*.csv'],
    ['a";touch${IFS}pwned;"', 'data/-n,a.csv'],
    ['--upload-pack=touch', 'data/é 😀.csv'],
  ])('in a branch %s and a path %s stays data', async (branch, path) => {
    const { forge, propose, edit, run, fileAt, commitAt } = await stage({
      [path]: FILE,
      'data/other.csv': FILE,
    });
    await git(forge.repositoryPath('city-data/airports'), 'update-ref', `refs/heads/${branch}`, 'main');
    const number = await propose(READER, { ref: branch, path });
    expect((await run(await edit(MAINTAINER, number, untick(1, 2)))).output).toContain(
      '1 accepted, 2 refused',
    );
    const accepted = `emendata/accepted-${number}`;
    expect(await fileAt(accepted, path)).toEqual(FIRST);
    expect(await fileAt(accepted, 'data/other.csv')).toEqual(FILE);
    expect((await commitAt(accepted)).files.trim().split('\n')).toHaveLength(1);
  });

  test('what git would do with attributes, filters and hooks of the repository does not happen', async () => {
    const attributes = '*.csv text eol=lf filter=evil\n';
    const { propose, edit, run, fileAt } = await stage({ '.gitattributes': attributes });
    const number = await propose(READER);
    await run(await edit(MAINTAINER, number, untick(1, 2)));
    expect(await fileAt(`emendata/accepted-${number}`)).toEqual(FIRST);
  });
});

test('an event of something else, or of nothing that exists, does nothing', async () => {
  const { propose, edit, run, branches } = await stage();
  const number = await propose(READER);
  const event: EditedEvent = await edit(MAINTAINER, number, untick(1));
  const before = await branches();
  const others: [object, number][] = [
    [{ changes: { title: { from: 'x' } } }, 0],
    [{ action: 'closed' }, 0],
    [{ pull_request: undefined }, 3],
    [{ sender: { login: '../../user', id: 1 } }, 3],
    [{ repository: { full_name: 'a/../b' } }, 3],
    [{ number: '1; touch pwned' }, 3],
  ];
  for (const [wanted, code] of others) expect((await run({ ...event, ...wanted })).code).toBe(code);
  expect(await branches()).toBe(before);
});

test('a text full of what is hostile does nothing', async () => {
  const { propose, edit, run, branches, remarks } = await stage();
  const number = await propose(READER);
  const before = await branches();
  const { output } = await run(await edit(MAINTAINER, number, () => HOSTILE.join('\n')));
  expect(output).toContain('it holds no correction');
  await run(await edit(MAINTAINER, number, () => `(Emendata)</summary>${HOSTILE.join('\n')}`));
  expect(await branches()).toBe(before);
  expect(await remarks(number)).toEqual([expect.stringContaining('cannot be read')]);
});
