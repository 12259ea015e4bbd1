import type { Surface } from '../browser/surface.ts';

interface Confirming {
  token: string;
  words: string;
  picture(surface: Surface): Promise<void>;
}

/** Signs in on the desk where it asks for it, says something to the contributors, confirms, and waits until it was carried out. */
export async function confirmOnDesk(desk: Surface, { token, words, picture }: Confirming): Promise<void> {
  await desk.type('#words', words);
  await desk.type('#token', token);
  await picture(desk);
  await desk.click('.closing .primary');
  await desk.waitForText('Done. Thank you!', 60_000);
}
