import { forgeAddresses, SAMPLE_DATASETS } from '../portal/index.ts';
import { reviewAndSend } from '../walk/person.ts';
import { PEOPLE } from '../world.ts';
import type { Surface } from '../browser/surface.ts';
import type { Tour } from './tour.ts';

const [AIRPORTS, WEATHER] = SAMPLE_DATASETS;

/** From the page over every way to look at the data to the thanks. */
export async function showCorrecting({ world, person, camera }: Tour): Promise<void> {
  if (!AIRPORTS || !WEATHER) throw new Error('The portal publishes too little');
  const portal = await person.open(`${world.portal.url}/dataset/${AIRPORTS.slug}`);
  const popup = await person.clickToolbar();
  await popup.waitFor('.entries .primary');
  await camera('popup', popup);
  await popup.click('.entries .primary');
  const overlay = await person.overlay();
  await overlay.waitFor('.view-switch');
  await camera('overlay', portal);

  const { blob } = forgeAddresses(world.forge, AIRPORTS);
  const open = `${world.site.url}open.html`;
  await camera('choose', await person.open(open));
  const workbench = await person.open(`${open}?url=${encodeURIComponent(blob)}`);
  await workbench.waitFor('.actions .primary');
  await camera('question', workbench);
  await workbench.click('.actions .primary');
  await workbench.waitFor('.view-switch');
  await camera('table', workbench);
  for (const [n, view] of ['record', 'cards', 'inspect'].entries()) {
    await workbench.click(`.view-switch label:nth-of-type(${n + 2})`);
    await workbench.waitFor(`.view-host > *`);
    if (view === 'inspect') await workbench.waitFor('.inspect-suggestion', 60_000);
    await camera(view, workbench);
  }
  await workbench.click('.view-switch label:nth-of-type(1)');
  await workbench.click('.filter-bar > .button');
  await workbench.waitFor('.filter-panel');
  await camera('filter', workbench);
  await workbench.click('.filter-bar > .button');
  await workbench.click('.view-line > .button');
  await workbench.waitFor('.fields li');
  await camera('columns', workbench);
  await workbench.click('.top-line .button');
  await workbench.waitFor('.editor [role=gridcell]');

  await writeCell(workbench, { row: 2, column: 3, value: 'Thigpen Field' });
  await writeCell(workbench, { row: 5, column: 4, value: 'Falcon, Colorado' });
  await camera('corrected', workbench);
  const send = await reviewAndSend(person, workbench, {
    token: PEOPLE.ada.token,
    picture: (surface, name) => camera(name, surface),
  });
  await camera('thanks', send);
  const missing = await person.open(
    `${open}?url=${encodeURIComponent(blob.replace('airports.csv', 'gone.csv'))}`,
  );
  await missing.click('.actions .primary');
  await missing.waitFor('[role=alert]');
  await camera('problem', missing);
}

interface Cell {
  /** Both as the grid counts them for a screen reader. */
  row: number;
  column: number;
  value: string;
}

/** Writes a cell where it is; nothing here reads words, for they are in any language. */
async function writeCell(workbench: Surface, { row, column, value }: Cell): Promise<void> {
  await workbench.click(`[role=row][aria-rowindex="${row}"] [role=gridcell][aria-colindex="${column}"]`);
  await workbench.press('Enter');
  await workbench.press('Control+a');
  for (const character of value) await workbench.press(character === ' ' ? 'Space' : character);
  await workbench.press('Enter');
  await workbench.waitForText(value);
}
