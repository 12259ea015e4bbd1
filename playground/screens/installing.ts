import type { Tour } from './tour.ts';

/** The page that the bookmarklet is kept from. */
export async function showInstalling({ world, person, camera }: Tour): Promise<void> {
  const install = await person.open(world.site.url);
  await install.waitFor('a.bookmarklet');
  await camera('install', install);
}
