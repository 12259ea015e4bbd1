import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { tablePage } from './pages.ts';
import { openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';
import { goToSending, pressSend } from './workbench.ts';

const ATTACK = '<img src=x onerror="globalThis.attacked=1">';
const CSV = [
  `id,${ATTACK.replaceAll('"', '')},"=cmd|' /C calc'!A0",link`,
  `S01,"${ATTACK.replaceAll('"', '""')}",=1+1,javascript:globalThis.attacked=1`,
  `S02,<script>globalThis.attacked=1</script>,"<svg onload=""globalThis.attacked=1"">",data:text/html;<b>`,
  'S03,"<a href=""javascript:globalThis.attacked=1"">",@SUM(A1),\u202Egnp.exe',
].join('\r\n');

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

/** Nothing ran, and nothing in the document was made from data. */
async function expectHarmless(surface: Surface, says: string): Promise<void> {
  const found = await surface.evaluate(() => ({
    attacked: 'attacked' in globalThis,
    made: document.querySelectorAll('body img, body script:not([src]), body svg[onload], [onerror]').length,
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !/^https?:$/.test(protocol)),
  }));
  expect({ says, ...found }).toEqual({ says, attacked: false, made: 0, links: [] });
  expect(await surface.text()).toContain(says);
}

test('headers, cells and links are text in popup, table, review, send page and proposal', async () => {
  const { blob } = await publishStations(stage.forge, 'hostile', { content: CSV });
  const links = ['javascript:globalThis.attacked=1//a.csv', 'data:text/csv,a', blob];
  const extra = `<table><caption>&lt;img src=x onerror=globalThis.attacked=1&gt;</caption>
    <tr><th>a<th>b<th>c<tr><td>1<td>2<td>3<tr><td>4<td>5<td>6<tr><td>7<td>8<td>9</table>`;
  const page = await stage.browser.open(stage.serve('/hostile', tablePage({ links, csv: CSV, extra })));
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.entries');
  await popup.waitForText('<img src=x onerror=globalThis.attacked=1>');
  await expectHarmless(popup, 'Data on this page');
  expect(await popup.text()).not.toContain('javascript:');

  await popup.click('.entries .primary');
  const workbench = await stage.browser.overlay();
  await workbench.waitFor('.editor [role=gridcell]');
  await expectHarmless(workbench, ATTACK);
  await correctCell(workbench, { find: 'S03', column: 'link', value: ATTACK });
  await correctCell(workbench, { find: 'S01', column: 'link', value: '=HYPERLINK(0)' });
  await workbench.type('[type=search]', 'S02');
  await workbench.waitForText('1 record found');
  await workbench.click('.tools .button:has-text("Delete record")');
  await expectHarmless(workbench, 'Review');
  await workbench.click('.dataset-header .primary');
  await workbench.waitFor('.review .lines');
  await expectHarmless(workbench, ATTACK);
  await workbench.click('.change summary');
  await workbench.type('.change input[type=url]', 'javascript:globalThis.attacked=1');
  await workbench.press('Tab');
  await workbench.waitForText('This should be a web address');
  await workbench.click('.top-line .button:has-text("Back")');

  const send = await goToSending(stage.browser, workbench);
  await expectHarmless(send, ATTACK);
  await pressSend(send, TOKENS.ada);
  await send.waitForText('proposal 1');
  await expectHarmless(send, 'See the proposal');
  expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false);
});
