import type { Surface } from '../browser/surface.ts';

interface Confirming {
  /** For the forge that asks who they are; not again in the same browser. */
  token?: string;
  words: string;
  picture(surface: Surface): Promise<void>;
}

/** Says something to the contributors on the desk, signs in where it asks, confirms, and waits until it was carried out. */
export async function confirmOnDesk(desk: Surface, { token, words, picture }: Confirming): Promise<void> {
  await desk.type('#words', words);
  if (token !== undefined) await desk.type('#token', token);
  await picture(desk);
  await desk.click('.closing .primary');
  await desk.waitForText('Done. Thank you!', 60_000);
}
