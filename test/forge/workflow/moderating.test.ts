import { describe, expect, test } from 'vitest';
import { FILE, PATH, replaced } from '../forges/correction.ts';
import { MAINTAINER, READER } from '../playground/support.ts';
import { workflow } from './run-workflow.ts';
import { ALICE, stage, untick } from './stage.ts';

/** FILE with the first and the third of EDITS. */
const FIRST_AND_THIRD = replaced(
  replaced(FILE, '"Thigpen "', '"Thigpen"'),
  'Livingston Municipal',
  '"Livingston ""Municipal"""',
);
const FIRST = replaced(FILE, '"Thigpen "', '"Thigpen"');

test('the workflow has the rights it needs, runs no code of others, and puts no data into its script', () => {
  expect(workflow.on).toEqual({ pull_request_target: { types: ['edited'] } });
  expect(workflow.permissions).toEqual({});
  const jobs = Object.values(workflow.jobs);
  expect(jobs.map(({ permissions }) => permissions)).toEqual([
    { contents: 'write', 'pull-requests': 'write' },
  ]);
  const steps = jobs.flatMap((job) => job.steps);
  expect(steps.filter((step) => 'uses' in step || step.run.includes('${{'))).toEqual([]);
  expect(workflow.concurrency.group.match(/github\.event\.[\w.]+/g)).toEqual([
    'github.event.pull_request.number',
    'github.event.sender.id',
  ]);
});

describe('a proposal whose branch is in the repository', () => {
  test('is brought to the ticked changes, byte by byte, and to nothing else', async () => {
    const { propose, edit, run, fileAt, commitAt, pull, forge } = await stage();
    const number = await propose(ALICE);
    const branch = (await pull(number)).head.split(':')[1] ?? '';
    const main = await commitAt('main');
    const { code, output } = await run(await edit(MAINTAINER, number, untick(1)));
    expect([code, output]).toEqual([0, expect.stringContaining('2 accepted, 1 refused, 0 left out')]);
    expect(await fileAt(branch)).toEqual(FIRST_AND_THIRD);
    const commit = await commitAt(branch);
    expect(commit.files).toBe(`${PATH}\n`);
    expect(commit.message).toContain(`From proposal #${number}: 2 of its 3 changes.`);
    expect(commit.message).toMatch(
      /^Emendata-Patch: [0-9a-f]{64}\nCo-authored-by: alice <\d+\+alice@.*\nReviewed-by: city-data <\d+\+city-data@/m,
    );
    expect(await commitAt('main')).toEqual(main);
    expect(await fileAt(`${branch}^`)).toEqual(FILE);
    expect(forge.requests.some(({ method, path }) => method === 'POST' && path.endsWith('/comments'))).toBe(
      false,
    );
  });

  test('follows every edit, and a repeated run changes nothing', async () => {
    const { propose, edit, run, fileAt, commitAt, pull } = await stage();
    const number = await propose(ALICE);
    const branch = (await pull(number)).head.split(':')[1] ?? '';
    await run(await edit(MAINTAINER, number, untick(1, 2)));
    expect(await fileAt(branch)).toEqual(FIRST);
    const again = await edit(ALICE, number, (body) =>
      body.replace('- [ ] `name`', '- [X] `name`').replaceAll('\n', '\r\n'),
    );
    await run(again);
    expect(await fileAt(branch)).toEqual(FIRST_AND_THIRD);
    const { sha } = await commitAt(branch);
    expect((await run(again)).code).toBe(0);
    expect((await commitAt(branch)).sha).toBe(sha);
  });

  test('changes nothing any more when nothing is ticked', async () => {
    const { propose, edit, run, fileAt, commitAt, pull } = await stage();
    const number = await propose(ALICE);
    const branch = (await pull(number)).head.split(':')[1] ?? '';
    await run(await edit(MAINTAINER, number, untick(0, 1, 2)));
    expect(await fileAt(branch)).toEqual(FILE);
    expect((await commitAt(branch)).files).toBe('');
    expect((await pull(number)).state).toBe('open');
  });

  test('is not touched when everything is ticked', async () => {
    const { propose, edit, run, branches } = await stage();
    const number = await propose(ALICE);
    const before = await branches();
    expect((await run(await edit(MAINTAINER, number, (body) => `${body}\nThank you!`))).code).toBe(0);
    expect(await branches()).toBe(before);
  });
});

describe('a proposal whose branch is in a fork', () => {
  test('gets a proposal beside it with the ticked changes, which follows every edit', async () => {
    const { propose, edit, run, fileAt, commitAt, pull, remarks } = await stage();
    const number = await propose(READER);
    const { code, output } = await run(await edit(MAINTAINER, number, untick(1, 2)));
    expect([code, output]).toEqual([0, expect.stringContaining('1 accepted, 2 refused')]);
    const branch = `emendata/accepted-${number}`;
    expect(await fileAt(branch)).toEqual(FIRST);
    expect((await commitAt(branch)).message).toMatch(/^reader <\d+\+reader@/);
    const beside = await pull(number + 1);
    expect(beside).toMatchObject({
      head: `city-data:${branch}`,
      base: 'main',
      state: 'open',
      title: `Correct 1 cell in ${PATH}`,
    });
    expect(beside.body).toContain(`ticked in #${number}`);
    expect(beside.body.match(/^- \[[x ]\]/gm)).toEqual(['- [x]', '- [ ]', '- [ ]']);
    expect(await remarks(number)).toEqual([expect.stringContaining(`are in #${number + 1}`)]);

    await run(await edit(ALICE, number, (body) => body.replace('- [ ] `name`', '- [x] `name`')));
    expect(await fileAt(branch)).toEqual(FIRST_AND_THIRD);
    expect((await pull(number + 1)).title).toBe(`Correct 2 cells in ${PATH}`);
    expect(await remarks(number)).toHaveLength(1);
    expect(await fileAt(`refs/pull/${number}/head`)).not.toEqual(FIRST_AND_THIRD);
  });

  test('can be decided about in the one beside it, too', async () => {
    const { propose, edit, run, fileAt, commitAt, pull } = await stage();
    const number = await propose(READER);
    await run(await edit(MAINTAINER, number, untick(1)));
    await run(
      await edit(MAINTAINER, number + 1, (body) =>
        body.replaceAll('- [x] `name`: `Liv', '- [ ] `name`: `Liv'),
      ),
    );
    const branch = `emendata/accepted-${number}`;
    expect(await fileAt(branch)).toEqual(FIRST);
    expect((await commitAt(branch)).message).toMatch(
      /^reader <\d+\+reader@[\s\S]*\nCo-authored-by: reader </,
    );
    expect((await pull(number + 1)).state).toBe('open');
  });

  test('is finished by the next run when the forge failed in the middle', async () => {
    const { forge, propose, edit, run, fileAt, pull, remarks } = await stage();
    const number = await propose(READER);
    const event = await edit(MAINTAINER, number, untick(1));
    forge.failNext(({ method, path }) => method === 'POST' && path.endsWith('/pulls'), 502);
    expect((await run(event)).code).toBe(1);
    expect(await fileAt(`emendata/accepted-${number}`)).toEqual(FIRST_AND_THIRD);
    expect(await remarks(number)).toEqual([]);
    expect((await run(event)).code).toBe(0);
    expect((await pull(number + 1)).state).toBe('open');
    expect(await remarks(number)).toHaveLength(1);
  });
});

test.each([ALICE, READER])(
  'two runs at the same time make one decision about what $login proposes',
  async (person) => {
    const { propose, edit, run, fileAt, pull, remarks } = await stage();
    const number = await propose(person);
    const event = await edit(MAINTAINER, number, untick(1));
    const runs = await Promise.all([run(event), run(event)]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const branch =
      person === ALICE ? (await pull(number)).head.slice('city-data:'.length) : `emendata/accepted-${number}`;
    expect(await fileAt(branch)).toEqual(FIRST_AND_THIRD);
    expect((await remarks(number)).filter((text) => !text.includes(`#${number + 1}`))).toEqual([]);
  },
);
