import { SAMPLE_DATASETS } from '../portal/index.ts';
import { PEOPLE } from '../world.ts';
import { createMaintainer } from './maintainer.ts';
import { addRecord, correctCell, openTable, reviewAndSend } from './person.ts';
import { changedLines, diffOf, headOf } from './repository.ts';
import { hold } from './step.ts';
import type { Walk } from './walk.ts';

const [AIRPORTS] = SAMPLE_DATASETS;
const NEW_RECORD = ['0ZZ', 'Willow Creek', 'Springfield', 'IL', 'USA', '39.7817', '-89.6501'];

/**
 * Three people correct the same file: the first is merged, the second, made on the old file, is put onto the new one,
 * the third meets a conflict and overwrites nothing.
 */
export async function walkCorrecting({ world, steps, arrive }: Walk): Promise<void> {
  if (!AIRPORTS) throw new Error('The portal publishes nothing');
  const { step, picture } = steps;
  const page = `${world.portal.url}/dataset/${AIRPORTS.slug}`;
  const repository = world.forge.repositoryPath(AIRPORTS.repository);
  const maintainer = createMaintainer(world.forge, AIRPORTS.repository, PEOPLE.maintainer.token);
  const before = await headOf(repository);

  const ada = await arrive();
  const table = await step(
    'Ada opens the portal, clicks the toolbar button and opens the table over the page',
    async () => {
      const portal = await ada.open(page);
      await picture(portal, 'portal');
      return openTable(ada, (popup) => picture(popup, 'popup'));
    },
  );
  await step('She corrects two cells and adds one record', async () => {
    await picture(table, 'table');
    await correctCell(table, { find: 'Thigpen', column: 'name', value: 'Thigpen Field' });
    await correctCell(table, { find: 'Meadow Lake', column: 'city', value: 'Falcon, Colorado' });
    await addRecord(table, NEW_RECORD);
    await picture(table, 'corrected');
  });

  const grace = await arrive();
  const edith = await arrive();
  const [gracesTable, edithsTable] = await step(
    'Grace and Edith open the same file before anything is merged',
    async () => {
      await grace.open(page);
      await edith.open(page);
      return Promise.all([openTable(grace), openTable(edith)]);
    },
  );

  await step('Ada reviews, sees the exact lines, and sends from a page of its own', async () => {
    const send = await reviewAndSend(ada, table, { token: PEOPLE.ada.token, picture });
    await send.waitForText('proposal 1');
    await picture(send, 'sent');
  });
  await step('The maintainer looks at the proposal and merges it', async () => {
    const proposal = await ada.open(`${world.forge.url}/${AIRPORTS.repository}/pull/1`);
    await picture(proposal, 'proposal');
    await maintainer.merge(1);
  });
  const merged = await headOf(repository);
  await step('Only the corrected lines differ in the repository', async () => {
    console.log(await diffOf(repository, before, merged));
    hold(
      (await changedLines(repository, before, merged)).join('\n') === EXPECTED_LINES.join('\n'),
      'exactly these lines',
    );
  });
  await step('The portal shows the corrected data', async () => {
    const portal = await ada.open(page);
    await portal.waitForText('Thigpen Field');
    await picture(portal, 'portal-corrected');
  });

  await step('Grace’s correction, made on the old file, is put onto the new one and merged', async () => {
    await correctCell(gracesTable, { find: 'Perry-Warsaw', column: 'name', value: 'Perry Warsaw Field' });
    const send = await reviewAndSend(grace, gracesTable, { token: PEOPLE.grace.token });
    await send.waitForText('proposal 2');
    await maintainer.merge(2);
    const lines = await changedLines(repository, merged, await headOf(repository));
    hold(lines.join('\n') === GRACES_LINES.join('\n'), 'Grace’s line alone');
  });
  await step(
    'Edith corrects a cell that Ada corrected: she is shown the conflict, nothing is overwritten',
    async () => {
      const now = await headOf(repository);
      await correctCell(edithsTable, { find: 'Thigpen', column: 'name', value: 'Thigpen Airfield' });
      const send = await reviewAndSend(edith, edithsTable, { token: PEOPLE.edith.token });
      await send.waitForText('The file changed meanwhile');
      await send.waitForText('Thigpen Field');
      await picture(send, 'conflict');
      hold((await headOf(repository)) === now, 'the repository unchanged');
      hold((await maintainer.proposals()) === 2, 'no third proposal');
    },
  );
}

const EXPECTED_LINES = [
  '-00M,Thigpen,Bay Springs,MS,USA,31.95376472,-89.23450472',
  '+00M,Thigpen Field,Bay Springs,MS,USA,31.95376472,-89.23450472',
  '-00V,Meadow Lake,Colorado Springs,CO,USA,38.94574889,-104.5698933',
  '+00V,Meadow Lake,"Falcon, Colorado",CO,USA,38.94574889,-104.5698933',
  '+0ZZ,Willow Creek,Springfield,IL,USA,39.7817,-89.6501',
];
const GRACES_LINES = [
  '-01G,Perry-Warsaw,Perry,NY,USA,42.74134667,-78.05208056',
  '+01G,Perry Warsaw Field,Perry,NY,USA,42.74134667,-78.05208056',
];
