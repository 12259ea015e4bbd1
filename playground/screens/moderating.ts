import { SAMPLE_DATASETS } from '../portal/index.ts';
import { PEOPLE } from '../world.ts';
import type { Tour } from './tour.ts';

const [AIRPORTS] = SAMPLE_DATASETS;

/** What a publisher sees: the proposal that was just sent, the desk, and the settings. */
export async function showModerating({ world, person, camera }: Tour): Promise<void> {
  if (!AIRPORTS) throw new Error('The portal publishes nothing');
  await person.open(`${world.forge.url}/${AIRPORTS.repository}/pull/1`);
  const popup = await person.clickToolbar();
  await popup.waitFor('.entries .primary');
  await camera('popup-proposal', popup);
  await popup.click('.entries .primary');
  const changes = await person.overlay();
  await changes.waitFor('.judged-change');
  await camera('proposal', await person.tab('/pull/1'));
  await changes.press('Shift+A');
  await changes.click('.closing .primary');
  const confirm = await person.tab('desk.html');
  await confirm.waitFor('#words');
  await camera('confirm', confirm);

  const inbox = await person.openExtensionPage('desk.html#inbox');
  await inbox.type('#host', world.forge.host);
  await inbox.type('#token', PEOPLE.maintainer.token);
  await camera('inbox-sign-in', inbox);
  await inbox.click('.closing .primary');
  await inbox.waitFor('.inbox-group');
  await camera('inbox', inbox);
  const contributions = await person.openExtensionPage('desk.html#contributions');
  await contributions.waitFor('main h1');
  await camera('contributions', contributions);

  await person.open(`${world.portal.url}/dataset/${AIRPORTS.slug}`);
  const again = await person.clickToolbar();
  await again.waitFor('.entries .primary');
  await again.click('.entries .primary');
  const workbench = await person.overlay();
  await workbench.waitFor('.view-switch');
  await workbench.click('.dataset-header .button:nth-of-type(2)');
  const history = await person.tab('desk.html#history');
  await history.waitFor('.history-views');
  await camera('history', history);
}
