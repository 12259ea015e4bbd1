import { SAMPLE_DATASETS } from '../portal/index.ts';
import { PEOPLE } from '../world.ts';
import { sendCrowd } from './crowd.ts';
import { createMaintainer } from './maintainer.ts';
import { confirmOnDesk } from './moderator.ts';
import { changedLines, firstParentOf, headOf } from './repository.ts';
import { hold } from './step.ts';
import type { Walk } from './walk.ts';

const [, WEATHER] = SAMPLE_DATASETS;

/**
 * Twelve proposals on neighbouring lines of one file: ten are merged in one batch, the two that contradict each other stay
 * open.
 */
export async function walkBatching({ world, steps, arrive }: Walk): Promise<void> {
  if (!WEATHER) throw new Error('The portal publishes one dataset only');
  const { step, picture } = steps;
  const repository = world.forge.repositoryPath(WEATHER.repository);
  const maintainer = createMaintainer(world.forge, WEATHER.repository, PEOPLE.maintainer.token);
  const before = await headOf(repository);

  await step('Twelve corrections of one file arrive, each a proposal of its own', async () => {
    await sendCrowd(world.forge, WEATHER);
    hold((await maintainer.open()).length === 12, 'twelve open proposals');
  });
  const northway = await arrive();
  const inbox = await step(
    'The maintainer finds them in the inbox, grouped by file, and ticks them all',
    async () => {
      const desk = await northway.openExtensionPage('desk.html#inbox');
      await desk.type('#host', world.forge.host);
      await desk.type('#token', PEOPLE.maintainer.token);
      await desk.click('.closing .primary');
      await desk.click(`.inbox-group[aria-label*="${WEATHER.path}"] header input`);
      await picture(desk, 'inbox');
      return desk;
    },
  );
  await step('Ten are merged in one commit, two that contradict each other stay open', async () => {
    await inbox.click('.closing .primary');
    await confirmOnDesk(inbox, {
      words: 'Thank you all!',
      picture: (surface) => picture(surface, 'batch'),
    });
    await picture(inbox, 'batched');
    const after = await headOf(repository);
    hold((await firstParentOf(repository)) === before, 'one commit on the branch');
    const lines = await changedLines(repository, before, after);
    hold(lines.join('\n') === MERGED_LINES.join('\n'), 'exactly these lines');
    hold((await maintainer.open()).join() === '12,11', 'the two rivals open');
  });
}

const MERGED_LINES = [
  '-2012-01-01,0.0,12.8,5.0,4.7,drizzle',
  '-2012-01-02,10.9,10.6,2.8,4.5,rain',
  '-2012-01-03,0.8,11.7,7.2,2.3,rain',
  '-2012-01-04,20.3,12.2,5.6,4.7,rain',
  '-2012-01-05,1.3,8.9,2.8,6.1,rain',
  '-2012-01-06,2.5,4.4,2.2,2.2,rain',
  '-2012-01-07,0.0,7.2,2.8,2.3,rain',
  '-2012-01-08,0.0,10.0,2.8,2.0,sun',
  '-2012-01-09,4.3,9.4,5.0,3.4,rain',
  '-2012-01-10,1.0,6.1,0.6,3.4,rain',
  '+2012-01-01,0.0,12.8,5.0,4.7,rain',
  '+2012-01-02,10.8,10.6,2.8,4.5,rain',
  '+2012-01-03,0.8,11.7,7.2,2.4,rain',
  '+2012-01-04,20.3,12.3,5.6,4.7,rain',
  '+2012-01-05,1.3,8.9,2.8,6.1,drizzle',
  '+2012-01-06,2.5,4.4,2.1,2.2,rain',
  '+2012-01-07,0.0,7.2,2.8,2.2,rain',
  '+2012-01-08,0.0,10.0,2.8,2.0,fog',
  '+2012-01-09,4.2,9.4,5.0,3.4,rain',
  '+2012-01-10,1.0,6.1,0.6,3.4,snow',
];
