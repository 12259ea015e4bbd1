import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createForge, type PlaygroundForge } from './forge/index.ts';
import { createSite, type HostedSiteServer } from './site/site.ts';
import { createPortal, fileName, SAMPLE_DATASETS, type Portal, type PortalDataset } from './portal/index.ts';

/** A small world to correct data in: a forge with real repositories, a portal that shows what they hold, and the hosted site. */
export interface World {
  forge: PlaygroundForge;
  portal: Portal;
  site: HostedSiteServer;
  close(): Promise<void>;
}

/** Who lives there, and the token that each may paste. The maintainer owns the repositories. */
export const PEOPLE = {
  maintainer: {
    login: 'northway',
    name: 'Northway Data Office',
    email: 'data@northway.example',
    token: 'playground-northway',
  },
  ada: { login: 'ada', name: 'Ada', email: 'ada@example.org', token: 'playground-ada' },
  grace: { login: 'grace', name: 'Grace', email: 'grace@example.org', token: 'playground-grace' },
  edith: { login: 'edith', name: 'Edith', email: 'edith@example.org', token: 'playground-edith' },
} as const;

/** No walk should be stopped by the forge's hourly limit for strangers. */
const ANONYMOUS_REQUESTS = 5_000;

export interface WorldSettings {
  /** Folder of the built hosted site. */
  site: string;
  /** Any free ones when absent. */
  ports?: { forge: number; portal: number; site: number };
}

/** Starts the world with real data; everything in it is thrown away when it is closed. */
export async function createWorld({ site: folder, ports }: WorldSettings): Promise<World> {
  const root = await mkdtemp(join(tmpdir(), 'emendata-playground-'));
  const forge = await createForge({
    root,
    users: Object.values(PEOPLE),
    anonymousRateLimit: ANONYMOUS_REQUESTS,
    ...(ports && { port: ports.forge }),
  });
  for (const dataset of SAMPLE_DATASETS) await publish(forge, dataset);
  const site = await createSite(folder, ports?.site);
  const portal = await createPortal({
    forge,
    site,
    datasets: SAMPLE_DATASETS,
    ...(ports && { port: ports.portal }),
  });
  return {
    forge,
    portal,
    site,
    async close() {
      await site.close();
      await portal.close();
      await forge.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function publish(forge: PlaygroundForge, dataset: PortalDataset): Promise<void> {
  const [owner = '', name = ''] = dataset.repository.split('/');
  await forge.createRepository({
    owner,
    name,
    description: dataset.summary,
    files: {
      'README.md': `# ${dataset.title}\n\n${dataset.description.join('\n\n')}\n`,
      [dataset.path]: dataset.content?.() ?? (await readSample(fileName(dataset))),
    },
  });
}

/** A file of the `vega-datasets` package, byte for byte. */
export async function readSample(name: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(new URL(`../data/${name}`, import.meta.resolve('vega-datasets'))));
}
