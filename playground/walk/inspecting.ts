import type { Surface } from '../browser/surface.ts';
import { SAMPLE_DATASETS } from '../portal/index.ts';
import { BUILDINGS, PLANTED_ERRORS } from '../portal/public-buildings.ts';
import { PEOPLE } from '../world.ts';
import { createHands, type Hands } from './hands.ts';
import { createMaintainer } from './maintainer.ts';
import { openTable } from './person.ts';
import { changedLines, headOf } from './repository.ts';
import { hold } from './step.ts';
import type { Walk } from './walk.ts';

const SLUG = 'public-buildings';

/**
 * A librarian looks through a file of 5,000 records, is shown the three errors in it and corrects them: first with the mouse, then, in
 * the file as it was, with keys alone.
 */
export async function walkInspecting({ world, steps, arrive }: Walk): Promise<void> {
  const { step, picture } = steps;
  const dataset = SAMPLE_DATASETS.find(({ slug }) => slug === SLUG);
  if (!dataset) throw new Error('The portal does not publish the buildings');
  const repository = world.forge.repositoryPath(dataset.repository);
  const maintainer = createMaintainer(world.forge, dataset.repository, PEOPLE.maintainer.token);
  const librarian = await arrive();

  for (const hands of [createHands('mouse'), createHands('keyboard')]) {
    const title = `A librarian finds and corrects the three errors among ${BUILDINGS} records, by ${hands.name}`;
    await step(title, async () => {
      await librarian.open(`${world.portal.url}/dataset/${SLUG}`);
      const workbench = await hands.toolbar(() => openTable(librarian));
      await correctAll(workbench, hands, () => picture(workbench, `errors-by-${hands.name}`));
      await hands.press(workbench, 'Review 3 corrections');
      await workbench.waitFor('.review .closing .primary');
      await picture(workbench, `errors-reviewed-by-${hands.name}`);
      console.log(`  ${hands.interactions} interactions until everything is ready to send`);
      if (hands.name === 'mouse') return discardAll(workbench);
      const before = await headOf(repository);
      await hands.press(workbench, 'Go to sending');
      const send = await librarian.tab('send.html');
      await send.waitFor('#token');
      await hands.write(send, { css: '#token', name: 'Access token' }, PEOPLE.edith.token);
      await hands.press(send, 'Send 3 corrections');
      await send.waitForText('Thank you');
      await maintainer.merge(await maintainer.proposals());
      holdExactly(await changedLines(repository, before, await headOf(repository)));
    });
  }
}

/** What cannot be told is written; what is proposed is confirmed. */
async function correctAll(workbench: Surface, hands: Hands, picture: () => Promise<void>): Promise<void> {
  await hands.choose(workbench, 'Inspect');
  await workbench.waitFor(() => document.querySelectorAll('.inspect-suggestion').length === 3);
  await picture();
  for (const { column, wrong, right } of PLANTED_ERRORS) {
    const isLeft = `.inspect-suggestion:has-text("${wrong.trim()}")`;
    await workbench.waitFor(isLeft);
    if (column !== 'latitude') {
      await hands.press(workbench, `Correct “${wrong}” in ${column}`);
    } else {
      await hands.write(workbench, { css: '.inspect-right input', name: `Right value for ${column}` }, right);
      await workbench.press('Enter');
    }
  }
  await workbench.waitForText('No likely error is left.');
}

/** Takes everything back, so that the next hands find the file as it was. */
async function discardAll(workbench: Surface): Promise<void> {
  for (let n = 0; n < PLANTED_ERRORS.length; n++) await workbench.click('.change-head .button');
  await workbench.click('button:has-text("Back")');
  await workbench.click('button[aria-label="Close"]');
}

function holdExactly(lines: readonly string[]): void {
  hold(lines.length === PLANTED_ERRORS.length * 2, 'a line for each error');
  for (const [n, { record, right }] of PLANTED_ERRORS.entries()) {
    const after = lines.filter((line) => line.startsWith('+'))[n] ?? '';
    hold(after.startsWith(`+B0${record}`) && after.includes(`,${right}`), `record ${record} says ${right}`);
  }
}
