import { publicBuildings } from './public-buildings.ts';

/** One file of a repository, and what a portal says about it. */
export interface PortalDataset {
  /** Its name in addresses. */
  slug: string;
  title: string;
  /** One sentence, for lists. */
  summary: string;
  /** Paragraphs of plain text. */
  description: readonly string[];
  publisher: string;
  contact: string;
  license: { name: string; url: string };
  topic: string;
  frequency: string;
  /** Where the file lives on the forge. */
  repository: string;
  ref: string;
  path: string;
  /** Makes the file, where it is not one of the `vega-datasets` package. */
  content?: () => Uint8Array;
}

const PUBLIC_DOMAIN = {
  name: 'U.S. public domain',
  url: 'https://www.usa.gov/government-works',
};

/**
 * What the playground publishes. The data is real and comes with the `vega-datasets` package, under the last
 * part of `path`, unless `content` makes it up; the publisher is invented.
 */
export const SAMPLE_DATASETS: readonly PortalDataset[] = [
  {
    slug: 'airports',
    title: 'Airports of the United States',
    summary: 'Public-use airports with their code, name, town and position.',
    description: [
      'Every public-use landing place of the United States and its territories: major hubs, regional and municipal airports.',
      'Positions are decimal degrees (WGS 84). Codes are those of the International Air Transport Association or, for small airfields, of the national registry.',
    ],
    publisher: 'Bureau of Landing Places',
    contact: 'data@northway.example',
    license: PUBLIC_DOMAIN,
    topic: 'Transport',
    frequency: 'Monthly',
    repository: 'northway/airports',
    ref: 'main',
    path: 'data/airports.csv',
  },
  {
    slug: 'seattle-weather',
    title: 'Daily weather in Seattle',
    summary: 'Four years of rain, temperature and wind, day by day.',
    description: [
      'Observations of one station from 2012 to 2015: precipitation in millimetres, highest and lowest temperature in degrees Celsius, mean wind speed in metres per second, and the kind of weather.',
    ],
    publisher: 'Weather Desk',
    contact: 'weather@northway.example',
    license: PUBLIC_DOMAIN,
    topic: 'Environment',
    frequency: 'Yearly',
    repository: 'northway/seattle-weather',
    ref: 'main',
    path: 'data/seattle-weather.csv',
  },
  {
    slug: 'public-buildings',
    title: 'Public buildings',
    summary: 'Libraries, schools, theatres and pools, where they are and how to call them.',
    description: [
      'Every building that is open to the public, with its kind, telephone number, position in decimal degrees and floor area in square metres.',
    ],
    publisher: 'Bureau of Public Buildings',
    contact: 'buildings@northway.example',
    license: PUBLIC_DOMAIN,
    topic: 'Services',
    frequency: 'Weekly',
    repository: 'northway/public-buildings',
    ref: 'main',
    path: 'data/public-buildings.csv',
    content: publicBuildings,
  },
];

/** Addresses of a dataset's file on a GitHub-shaped forge. */
export function forgeAddresses(forge: { url: string }, { repository, ref, path }: PortalDataset) {
  const file = `${encodeURIComponent(ref)}/${path.split('/').map(encodeURIComponent).join('/')}`;
  return {
    raw: `${forge.url}/${repository}/raw/${file}`,
    blob: `${forge.url}/${repository}/blob/${file}`,
    repository: `${forge.url}/${repository}`,
  };
}

/** The file's own name, which is also the name of the download. */
export function fileName(dataset: PortalDataset): string {
  return dataset.path.split('/').at(-1) ?? dataset.slug;
}
