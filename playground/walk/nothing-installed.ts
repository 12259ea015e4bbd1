import type { Surface } from '../browser/surface.ts';
import { SAMPLE_DATASETS } from '../portal/index.ts';
import { PEOPLE } from '../world.ts';
import { createMaintainer } from './maintainer.ts';
import { correctCell, reviewAndSend } from './person.ts';
import { changedLines, headOf } from './repository.ts';
import { hold } from './step.ts';
import type { Walk } from './walk.ts';

const [, WEATHER] = SAMPLE_DATASETS;
/** The bookmarklet's panel lies in the last layer it put into the page. */
const PANEL = 'emendata-layer:last-of-type >>> ';

/**
 * Somebody with nothing installed keeps the bookmarklet, presses it on a page whose policy lets no frame and no script in, and corrects a
 * cell; somebody else does it in the publisher's own page.
 */
export async function walkNothingInstalled({ world, steps, arrive }: Walk): Promise<void> {
  if (!WEATHER) throw new Error('The portal publishes one dataset only');
  const { step, picture } = steps;
  const repository = world.forge.repositoryPath(WEATHER.repository);
  const maintainer = createMaintainer(world.forge, WEATHER.repository, PEOPLE.maintainer.token);
  const mary = await arrive({ nothingInstalled: true });

  const bookmark = await step(
    'Mary, who installs nothing, keeps the bookmarklet of the hosted site',
    async () => {
      const install = await mary.open(world.site.url);
      await install.waitFor('a.bookmarklet');
      await picture(install, 'install-page');
      return install.evaluate(() => document.querySelector('a.bookmarklet')?.getAttribute('href') ?? '');
    },
  );
  const table = await step(
    'She presses it on the strict portal, and the table opens beside the page',
    async () => {
      const portal = await mary.open(`${world.portal.url}/dataset/${WEATHER.slug}`);
      await mary.runBookmarklet(bookmark);
      await portal.waitFor(`${PANEL}.panel`);
      await picture(portal, 'bookmarklet');
      await portal.click(`${PANEL}.primary`);
      const workbench = await mary.tab('open.html');
      await workbench.waitFor('.editor [role=gridcell]');
      return workbench;
    },
  );
  await step('Her correction becomes a proposal, and the merge changes one line', async () => {
    await correctCell(table, { find: '2012-02-04', column: 'temp_max', value: '14.4' });
    const send = await reviewAndSend(mary, table, { token: PEOPLE.ada.token });
    await mergeAlone(send, '2012-02-04');
  });
  const tom = await arrive({ nothingInstalled: true });
  await step('Tom finds the table in the publisher’s own page, and corrects it there', async () => {
    const page = await tom.open(`${world.portal.url}/embedded/${WEATHER.slug}`);
    const workbench = await tom.frame('open.html');
    await workbench.waitFor('.editor [role=gridcell]');
    await correctCell(workbench, { find: '2012-02-06', column: 'weather', value: 'fog' });
    await picture(page, 'embedded');
    const send = await reviewAndSend(tom, workbench, { token: PEOPLE.grace.token });
    await mergeAlone(send, '2012-02-06');
  });

  /** Merges what was just sent; of the file, the line with these words is another one then, and no other. */
  async function mergeAlone(send: Surface, words: string): Promise<void> {
    await send.waitForText('Thank you');
    const before = await headOf(repository);
    await maintainer.merge(await maintainer.proposals());
    const lines = await changedLines(repository, before, await headOf(repository));
    hold(lines.length === 2 && lines.every((line) => line.includes(words)), 'that line alone');
  }
}
