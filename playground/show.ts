import { startChromium } from './browser/chromium.ts';
import { PEOPLE, type World } from './world.ts';

/** Opens a browser with the extension on the portal and stays until it is closed. */
export async function show(world: World, extension: string): Promise<void> {
  const browser = await startChromium({ headless: false, extension });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(world.portal.url);
  console.log(`
Portal   ${world.portal.url}
Forge    ${world.forge.url}
Site     ${world.site.url}   (the bookmarklet, and the same work with nothing installed)
Token    ${PEOPLE.ada.token}   (paste it when you send; it is Ada’s)

Open a dataset, press the Emendata button in the toolbar (under the puzzle piece) and correct something.
Close the browser, or press Ctrl+C, to stop. Everything is thrown away then.`);
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => void browser.close());
  });
}
