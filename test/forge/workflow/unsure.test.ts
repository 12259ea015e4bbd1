import { describe, expect, test } from 'vitest';
import { patchId } from '../../../src/core/patch/identity.ts';
import type { Patch } from '../../../src/core/patch/patch.ts';
import { patchesInBody } from '../../../src/moderate/body-patches.ts';
import { FILE, PATH, replaced } from '../forges/correction.ts';
import { clientOf, git, MAINTAINER, READER, UPSTREAM } from '../playground/support.ts';
import { ALICE, stage, untick } from './stage.ts';

const NAME = 'city-data/airports';
const FIRST = replaced(FILE, '"Thigpen "', '"Thigpen"');

describe('a text that cannot be read for sure changes nothing, and says so once', () => {
  test.each<[string, (body: string) => string, string]>([
    ['a deleted box', (body) => body.replace(/^- \[x\] `city`.*\n/m, ''), 'no box for Record 1'],
    [
      'a reworded change',
      (body) => untick(0)(body).replace('`Thigpen`\n', '`Thigpen!`\n'),
      'no box for Record 1',
    ],
    [
      'a box for nothing',
      (body) => `${untick(0)(body)}\n- [ ] everything`,
      'a box for what is no change: `everything`',
    ],
    [
      'no patch',
      (body) => untick(0)(body).replace('"emendata": 1', '"emendata": 7'),
      'the patch that they are about is not in its text',
    ],
    [
      'an edited patch',
      (body) => untick(0)(body).replaceAll('"after": "Thigpen"', '"after": "Pwned"'),
      'was edited',
    ],
    ['two patches', (body) => untick(0)(body) + body.slice(body.indexOf('<details>')), 'several patches'],
  ])('%s', async (_, change, said) => {
    const { propose, edit, run, branches, remarks } = await stage();
    const number = await propose(READER);
    const event = await edit(MAINTAINER, number, change);
    const before = await branches();
    expect((await run(event)).code).toBe(1);
    expect(await branches()).toBe(before);
    expect(await remarks(number)).toEqual([expect.stringContaining(said)]);
  });

  test('a patch for another repository', async () => {
    const { propose, edit, run, branches, remarks } = await stage();
    const number = await propose(READER);
    const event = await edit(MAINTAINER, number, (body) => {
      const id = patchId({ ...patchOf(body), source: otherSource(patchOf(body)) });
      return untick(1)(body)
        .replace(patchOf(body).id, id)
        .replace('"city-data/airports"', '"city-data/other"');
    });
    const before = await branches();
    expect((await run(event)).code).toBe(1);
    expect((await run(event)).code).toBe(1);
    expect(await branches()).toBe(before);
    expect(await remarks(number)).toEqual([expect.stringContaining('not about this repository')]);
  });
});

function patchOf(body: string): Patch {
  const [patch] = patchesInBody(body);
  if (patch === undefined) throw new Error('No patch in the body');
  return patch;
}

function otherSource({ source }: Patch): Patch['source'] {
  return source.kind === 'forge' ? { ...source, repository: 'city-data/other' } : source;
}

describe('the source moved', () => {
  test('what else changed meanwhile stays', async () => {
    const { forge, propose, edit, run, fileAt } = await stage();
    const number = await propose(READER);
    const moved = replaced(FILE, 'Meadow Lake', 'Meadow Lake Airport');
    await forge.push(NAME, 'main', { path: PATH, content: moved, message: 'Name it' });
    await run(await edit(MAINTAINER, number, untick(1, 2)));
    expect(await fileAt(`emendata/accepted-${number}`)).toEqual(replaced(moved, '"Thigpen "', '"Thigpen"'));
  });

  test('a ticked change that is in conflict is left out, and told', async () => {
    const { forge, propose, edit, run, fileAt, remarks } = await stage();
    const number = await propose(ALICE);
    const moved = replaced(FILE, 'Livingston Municipal', 'Livingston Field');
    await forge.push(NAME, 'main', { path: PATH, content: moved, message: 'Name it' });
    const { output } = await run(await edit(MAINTAINER, number, untick(1)));
    expect(output).toContain('1 accepted, 1 refused, 1 left out');
    const { data } = await clientOf(forge, MAINTAINER).rest.pulls.get({ ...UPSTREAM, pull_number: number });
    expect(await fileAt(data.head.ref)).toEqual(replaced(moved, '"Thigpen "', '"Thigpen"'));
    expect(await remarks(number)).toEqual([
      expect.stringMatching(/Record 2: .*the file says something else now/),
    ]);
  });

  test('so far that the file says it all', async () => {
    const { forge, propose, edit, run, branches, fileAt } = await stage();
    const number = await propose(READER);
    const event = await edit(MAINTAINER, number, untick(1, 2));
    await forge.push(NAME, 'main', { path: PATH, content: FIRST, message: 'The same' });
    const before = await branches();
    expect((await run(event)).output).toContain('what is ticked changes nothing');
    expect(await branches()).toBe(before);
    expect(await fileAt('main')).toEqual(FIRST);
  });

  test('a file that is gone', async () => {
    const { forge, propose, edit, run, branches, remarks } = await stage();
    const number = await propose(READER);
    await forge.push(NAME, 'main', { path: PATH, content: '<html>', message: 'Oops' });
    const event = await edit(MAINTAINER, number, untick(1));
    const before = await branches();
    expect((await run(event)).code).toBe(1);
    expect(await branches()).toBe(before);
    expect(await remarks(number)).toEqual([expect.stringContaining('There is no table')]);
  });
});

describe('the branch is not what was looked at', () => {
  test('commits made by hand are not lost', async () => {
    const { forge, propose, edit, run, branches, remarks } = await stage();
    const number = await propose(ALICE);
    const { data } = await clientOf(forge, MAINTAINER).rest.pulls.get({ ...UPSTREAM, pull_number: number });
    await forge.push(NAME, data.head.ref, { path: 'README.md', content: 'mine', message: 'By hand' });
    const event = await edit(MAINTAINER, number, untick(1));
    const before = await branches();
    expect((await run(event)).code).toBe(1);
    expect(await branches()).toBe(before);
    expect(await remarks(number)).toEqual([expect.stringContaining('holds commits besides')]);
  });

  test('a branch of the same name that somebody else made is left alone', async () => {
    const { forge, propose, edit, run, branches, remarks } = await stage();
    const number = await propose(READER);
    await git(forge.repositoryPath(NAME), 'update-ref', `refs/heads/emendata/accepted-${number}`, 'main');
    const event = await edit(MAINTAINER, number, untick(1));
    const before = await branches();
    expect((await run(event)).code).toBe(1);
    expect(await branches()).toBe(before);
    expect(await remarks(number)).toEqual([expect.stringContaining('holds something else')]);
  });

  test('a fork that is gone is no reason to stop', async () => {
    const { forge, propose, edit, run, fileAt } = await stage();
    const number = await propose(READER);
    const event = await edit(MAINTAINER, number, untick(1, 2));
    forge.deleteRepository('reader/airports');
    const { output } = await run(event);
    expect(output).toMatch(/1 accepted|the proposal is closed/);
    expect([undefined, FIRST]).toContainEqual(await fileAt(`emendata/accepted-${number}`));
  });

  test('a text that was edited again is left to the next run', async () => {
    const { propose, edit, run, branches } = await stage();
    const number = await propose(READER);
    const first = await edit(MAINTAINER, number, untick(1));
    await edit(MAINTAINER, number, untick(0));
    const before = await branches();
    expect((await run(first)).output).toContain('edited again');
    expect(await branches()).toBe(before);
  });
});

describe('the policy', () => {
  const policy = `version: 1\nfiles:\n  - path: data/*.csv\n    locked: [name]\n`;

  test('keeps its locked columns, also when they are ticked', async () => {
    const { forge, propose, edit, run, fileAt, remarks } = await stage();
    const number = await propose(READER);
    await forge.push(NAME, 'main', { path: '.emendata.yml', content: policy, message: 'Lock' });
    expect((await run(await edit(MAINTAINER, number, untick(2)))).output).toContain(
      '1 accepted, 1 refused, 1 left out',
    );
    expect(await fileAt(`emendata/accepted-${number}`)).toEqual(
      replaced(FILE, 'Bay Springs', 'Bay  Springs'),
    );
    expect(await remarks(number)).toEqual([
      expect.stringContaining('the policy locks this column'),
      expect.stringContaining('are in #'),
    ]);
  });

  test('with errors stops everything, and the errors are told', async () => {
    const { forge, propose, edit, run, branches, remarks } = await stage();
    const number = await propose(READER);
    await forge.push(NAME, 'main', {
      path: '.emendata.yml',
      content: 'version: 1\nfiles: @octocat\n',
      message: 'Oops',
    });
    const event = await edit(MAINTAINER, number, untick(2));
    const before = await branches();
    expect((await run(event)).code).toBe(1);
    expect(await branches()).toBe(before);
    expect(await remarks(number)).toEqual([expect.stringMatching(/has errors.*\n\n- `2:\d+/s)]);
  });
});
