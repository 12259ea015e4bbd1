import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { decide } from '../../../src/moderate/decide.ts';
import { readReview } from '../../../src/moderate/read-review.ts';
import { createGithubForge } from '../../../src/forges/github/index.ts';
import { acceptRest, entriesOf, toDecision } from '../../../src/workbench/proposal/verdicts.ts';
import { propose, setCell } from './proposals.ts';
import { openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';

const MAINTAINER = 'token-of-harbour';

let stage: Stage;
let repository: string;
let desk: Surface;

/** Sends a correction of Ada's, and accepts it as the maintainer does. */
async function bringIn(key: string, height: string): Promise<void> {
  const { host } = stage.forge;
  const { number } = await propose(stage.forge, {
    repository,
    token: TOKENS.ada,
    edit: (document) => setCell(document, key, 'height', height),
  });
  const signal = AbortSignal.timeout(60_000);
  const forge = createGithubForge({ host, fetch, token: MAINTAINER });
  const proposal = { forge: 'github', host, repository, number } as const;
  const review = await readReview({ forge, proposal, signal });
  const decision = toDecision(proposal, review, acceptRest(new Map(), entriesOf(review)));
  await decide({ forge, decision, onStep() {}, signal });
}

beforeAll(async () => {
  stage = await openStage();
  ({ repository } = await publishStations(stage.forge, 'stations'));
  await bringIn('S02', '142');
  await bringIn('S06', '42');
  await propose(stage.forge, {
    repository,
    token: TOKENS.ada,
    edit: (document) => setCell(document, 'S08', 'height', '2'),
  });
});

afterAll(() => stage?.close());

test('what a contributor brought in is found from the inbox and shown before anything happens', async () => {
  desk = await stage.browser.openExtensionPage(`desk.html#inbox/${encodeURIComponent(stage.forge.host)}`);
  await desk.type('#token', MAINTAINER);
  await desk.press('Enter');
  await desk.waitForText('1 open proposal');
  await desk.evaluate(() => {
    const select = document.querySelector('select');
    if (!select) return;
    select.value = 'contributor';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await desk.click('.undo-link a:has-text("Take back what ada brought into data/stations.csv")');
  await desk.waitForText('These 2 changes are made', 40_000);
  expect(await desk.text()).toContain('In data/stations.csv, as one commit on the branch main');
});

test('one press takes it back, by one commit', async () => {
  await desk.click('.closing .primary:has-text("Take back 2 changes")');
  await desk.waitForText('2 changes were taken back in data/stations.csv.', 40_000);
  const lines = await changedLines(stage.forge.repositoryPath(repository), 'main~1', 'main');
  expect(lines.map((line) => line.trim()).toSorted()).toEqual([
    '+S02,Old Mill,"Berg, Upper",140',
    '+S06,Grange,Fécamp,41',
    '-S02,Old Mill,"Berg, Upper",142',
    '-S06,Grange,Fécamp,42',
  ]);
});
