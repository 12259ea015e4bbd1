import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { launchChromium, type ChromiumHarness } from '../browser/chromium-harness.ts';
import type { World } from '../world.ts';
import { createCamera, type Camera } from './camera.ts';
import { showCorrecting } from './correcting.ts';
import { showInstalling } from './installing.ts';
import { showModerating } from './moderating.ts';

/** Somebody who goes through all screens, and the camera that goes with them. */
export interface Tour {
  world: World;
  person: ChromiumHarness;
  camera: Camera;
}

export interface TourOptions {
  world: World;
  /** Folder of the built extension. */
  extension: string;
  folder: string;
  /** What the person reads, a language tag. */
  language: string;
}

/** Photographs every screen in one language, in every look. */
export async function takeTour({ world, extension, folder, language }: TourOptions): Promise<void> {
  await mkdir(join(folder), { recursive: true });
  const person = await launchChromium({ extension, width: 1280, height: 900, language });
  const tour = { world, person, camera: createCamera(folder, language) };
  try {
    for (const part of [showInstalling, showCorrecting, showModerating]) await part(tour);
  } finally {
    await person.close();
  }
}
