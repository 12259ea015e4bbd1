import { SAMPLE_DATASETS } from '../portal/index.ts';
import { PEOPLE } from '../world.ts';
import { createMaintainer } from './maintainer.ts';
import { confirmOnDesk } from './moderator.ts';
import { correctCell, openTable, reviewAndSend } from './person.ts';
import { changedLines, headOf } from './repository.ts';
import { hold } from './step.ts';
import type { Walk } from './walk.ts';

const [AIRPORTS] = SAMPLE_DATASETS;

/**
 * A maintainer judges a proposal cell by cell on its own page on the forge: one cell is refused, the others are accepted, and
 * the contributor hears of both.
 */
export async function walkModerating({ world, steps, arrive }: Walk): Promise<void> {
  if (!AIRPORTS) throw new Error('The portal publishes nothing');
  const { step, picture } = steps;
  const repository = world.forge.repositoryPath(AIRPORTS.repository);
  const maintainer = createMaintainer(world.forge, AIRPORTS.repository, PEOPLE.maintainer.token);
  const page = `${world.portal.url}/dataset/${AIRPORTS.slug}`;
  const before = await headOf(repository);

  const ada = await arrive();
  const number = await step('Ada sends three more corrections in one proposal', async () => {
    await ada.open(page);
    const table = await openTable(ada);
    await correctCell(table, { find: 'Livingston Municipal', column: 'city', value: 'Livingston TX' });
    await correctCell(table, { find: 'Hilliard Airpark', column: 'name', value: 'Hilliard Field' });
    await correctCell(table, { find: 'Tishomingo County', column: 'city', value: 'Belmont MS' });
    const send = await reviewAndSend(ada, table, { token: PEOPLE.ada.token });
    await send.waitForText('proposal 3');
    return maintainer.proposals();
  });

  const northway = await arrive();
  const overlay = await step(
    'The maintainer opens its page on the forge and lays the changes over it, cell by cell',
    async () => {
      await northway.open(`${world.forge.url}/${AIRPORTS.repository}/pull/${number}`);
      const popup = await northway.clickToolbar();
      await popup.waitForText('Review this proposal');
      await popup.click('.entries .primary');
      const changes = await northway.overlay();
      await changes.waitFor('.judged-change');
      return changes;
    },
  );
  await step('One cell is refused with a reason, the others are accepted', async () => {
    await overlay.waitFor(() => document.activeElement?.getAttribute('data-place') === '0');
    await overlay.press('r');
    await overlay.waitFor('.judged-change .digit');
    await overlay.press('1');
    await overlay.waitForText('Refused: wrong');
    await overlay.press('Shift+A');
    await overlay.waitForText('2 accepted · 1 refused · 0 open');
    await picture(overlay, 'judged');
  });
  await step(
    'The maintainer confirms with thanks, and only the accepted cells are in the repository',
    async () => {
      await overlay.click('.closing .primary');
      const desk = await northway.tab('desk.html');
      await confirmOnDesk(desk, {
        token: PEOPLE.maintainer.token,
        words: 'Thank you, Ada!',
        picture: (surface) => picture(surface, 'confirm'),
      });
      const lines = await changedLines(repository, before, await headOf(repository));
      hold(lines.join('\n') === ACCEPTED_LINES.join('\n'), 'exactly these lines');
    },
  );
  await step('Ada looks at her contributions: what was accepted, what was refused and why', async () => {
    const desk = await ada.openExtensionPage('desk.html#contributions');
    await desk.click('.following button');
    await desk.waitForText('Thank you, Ada!');
    await desk.waitForText('partly accepted');
    await desk.waitForText('The maintainer thinks it is not right.');
    await picture(desk, 'contributions');
  });
  await step('The history of the file says who changed a record, and what it said before', async () => {
    await ada.open(page);
    const table = await openTable(ada);
    await table.type('[type=search]', 'Hilliard');
    await table.waitFor('.status-line:has-text("found")');
    await table.click('[role=row][aria-rowindex="2"] [role=gridcell][aria-colindex="2"]');
    await table.click('.tools .button[aria-label="Who changed this record?"]');
    const history = await ada.tab('desk.html#history');
    await history.waitForText('ada changed it');
    await history.waitForText('Hilliard Airpark');
    await picture(history, 'history');
  });
}

const ACCEPTED_LINES = [
  '-01J,Hilliard Airpark,Hilliard,FL,USA,30.6880125,-81.90594389',
  '-01M,Tishomingo County,Belmont,MS,USA,34.49166667,-88.20111111',
  '+01J,Hilliard Field,Hilliard,FL,USA,30.6880125,-81.90594389',
  '+01M,Tishomingo County,Belmont MS,MS,USA,34.49166667,-88.20111111',
];
