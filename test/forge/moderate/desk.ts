import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod/mini';
import type { Decision, RefusalReason } from '../../../src/core/decision.ts';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { makePatch } from '../../../src/core/patch/make-patch.ts';
import type { Change, Patch } from '../../../src/core/patch/patch.ts';
import { decide } from '../../../src/moderate/decide.ts';
import type { Decided, DecideStep } from '../../../src/moderate/decided.ts';
import { readReview } from '../../../src/moderate/read-review.ts';
import type { ProposalReview, ReviewItem } from '../../../src/moderate/review.ts';
import { send } from '../forges/correction.ts';
import { git, gitBytes, type ForgeUnderTest, type Person } from '../forges/forge-under-test.ts';
import { startGithub } from '../forges/github.ts';

export const PATH = 'data/airports.csv';

/** Bytes that a careless tool would change. */
export const FILE =
  '\uFEFFiata,name,city\r\n00M,"Thigpen ",Bay Springs\r\n00R,Livingston Municipal,Livingston\r\n00V,Meadow Lake\r\n01G,"Perry, Warsaw",Perry\r\n01J,Hilliard,Hilliard';

/** What a contributor does: values by key and column. */
export interface Correction {
  /** The value of `iata`. */
  record: string;
  column: string;
  value: string;
  note?: string;
}

/** How a contributor's copy is, and how they speak. */
interface PatchSettings {
  file?: string;
  lang?: string;
  path?: string;
  key?: string[];
}

export const signal = () => AbortSignal.timeout(100_000);

/** A forge for all the tests of a file. */
export function useForge(): () => ForgeUnderTest {
  let forge: ForgeUnderTest | undefined;
  beforeAll(async () => {
    forge = await startGithub();
  });
  afterAll(() => forge?.close());
  return () => {
    if (forge === undefined) throw new Error('The forge did not start');
    return forge;
  };
}

/** The patch that a contributor makes of a file. */
export function patchOf(
  forge: ForgeUnderTest,
  repository: string,
  corrections: readonly Correction[],
  { file = FILE, lang = 'en', path = PATH, key = ['iata'] }: PatchSettings = {},
): Patch {
  const document = openCsv(new TextEncoder().encode(file));
  for (const { record, column, value } of corrections) {
    const place = [...document.columnValues(0)].indexOf(record);
    document.setCell(place, document.columns.indexOf(column), value);
  }
  const patch = makePatch({
    document,
    source: { kind: 'forge', forge: forge.kind, host: forge.host, repository, ref: 'HEAD', path },
    version: {},
    key,
    license: 'CC0-1.0',
    lang,
    created: '2026-01-02T03:04:05Z',
    remarks: (change) => remarkOn(change, corrections),
  });
  if (patch === undefined) throw new Error('The corrections change nothing');
  return patch;
}

function remarkOn(change: Change, corrections: readonly Correction[]): { note?: string } {
  const said = corrections.find(
    ({ column, value }) => change.op === 'set' && change.column === column && change.after === value,
  );
  return said?.note === undefined ? {} : { note: said.note };
}

/** Sends a patch and returns the proposal's number. */
export async function propose(forge: ForgeUnderTest, patch: Patch, by: Person = 'ada'): Promise<number> {
  return (await send(forge.client(by), patch)).number;
}

/** Names a proposal of the forge under test. */
export function addressOf(forge: ForgeUnderTest, repository: string, number: number) {
  return { forge: forge.kind, host: forge.host, repository, number };
}

/** A proposal as a maintainer sees it. */
export function look(forge: ForgeUnderTest, repository: string, number: number, by: Person = 'maria') {
  const proposal = addressOf(forge, repository, number);
  return readReview({ forge: forge.client(by), proposal, signal: signal() });
}

/** A decision on what was seen: `judge` says yes, no with a reason, or nothing for later. */
export function judgement(
  forge: ForgeUnderTest,
  review: ProposalReview,
  judge: (item: ReviewItem) => 'yes' | RefusalReason | undefined = () => 'yes',
  words = '',
): Decision {
  const { repository, number, head } = review.proposal;
  return {
    ...addressOf(forge, repository, number),
    head,
    words,
    files: review.files.map(({ path, items }) => ({
      path,
      accepted: items.filter((item) => judge(item) === 'yes').map(({ id }) => id),
      refused: items.flatMap((item) => {
        const reason = judge(item);
        return reason === undefined || reason === 'yes' ? [] : [{ change: item.id, reason }];
      }),
    })),
  };
}

/** Carries out a decision. */
export function carryOut(
  forge: ForgeUnderTest,
  decision: Decision,
  {
    by = 'maria',
    fetch,
    onStep = () => undefined,
  }: { by?: Person; fetch?: typeof globalThis.fetch; onStep?: (step: DecideStep) => void } = {},
): Promise<Decided> {
  return decide({ forge: forge.client(by, fetch), decision, onStep, signal: signal() });
}

/** What the file holds on the main branch. */
export async function fileOf(forge: ForgeUnderTest, repository: string, path = PATH): Promise<string> {
  const bytes = await gitBytes(forge.directory(repository), 'cat-file', 'blob', `main:${path}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** How many commits the main branch has. */
export async function countCommits(forge: ForgeUnderTest, repository: string): Promise<number> {
  return Number(await git(forge.directory(repository), 'rev-list', '--count', 'main'));
}

/** The message of the newest commit of the main branch. */
export async function lastMessage(forge: ForgeUnderTest, repository: string): Promise<string> {
  return git(forge.directory(repository), 'log', '-1', '--format=%B', 'main');
}

/** Asks the forge as it is, past the code under test: what people do on its own pages. */
export async function ask(
  forge: ForgeUnderTest,
  { by = 'city', method = 'POST', path, body }: { by?: Person; method?: string; path: string; body: object },
): Promise<{ number?: number }> {
  const answer = await fetch(`http://${forge.host}/api/v3/repos/${path}`, {
    method,
    headers: { Authorization: `Bearer ghp_${by}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return z.object({ number: z.optional(z.int()) }).parse(await answer.json());
}

/** Pushes files to a branch and opens a proposal from it, as somebody without Emendata does. */
export async function proposeByHand(
  forge: ForgeUnderTest,
  repository: string,
  {
    branch,
    files,
    body = 'See the changed lines.',
  }: { branch: string; files: Record<string, string | Uint8Array>; body?: string },
): Promise<number> {
  const sha = (await git(forge.directory(repository), 'rev-parse', 'main')).trim();
  await ask(forge, { path: `${repository}/git/refs`, body: { ref: `refs/heads/${branch}`, sha } });
  for (const [path, content] of Object.entries(files)) await forge.push(repository, branch, path, content);
  const wish = { title: 'Some changes', head: branch, base: 'main', body };
  return (await ask(forge, { path: `${repository}/pulls`, body: wish })).number ?? 0;
}

/** Writes another body under a proposal. */
export async function editBody(
  forge: ForgeUnderTest,
  repository: string,
  number: number,
  body: string,
): Promise<void> {
  await ask(forge, { method: 'PATCH', path: `${repository}/pulls/${number}`, body: { body } });
}
