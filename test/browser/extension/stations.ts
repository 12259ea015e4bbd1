import type { PlaygroundForge } from '../../../playground/forge/index.ts';

/** A file with the habits of real ones: CRLF, quotes where none are needed, and no end of line at the end. */
export const STATIONS = [
  'id,name,town,height',
  'S01,"North Quay",Ardal,12',
  'S02,Old Mill,"Berg, Upper",140',
  'S03,Harbour Light,Cadiz,3',
  'S04,"The ""Stump""",Delft,0',
  'S05,Fern Hollow,Ely,88',
  'S06,Grange,Fécamp,41',
  'S07,Whinny Moor,Goole,7',
  'S08,Saltpan,Husum,1',
  'S09,Tern Point,Ipswich,19',
  'S10,Upper Weir,Jena,204',
].join('\r\n');

export interface Published {
  /** `owner/name`. */
  repository: string;
  /** Where a person sees the file on the forge. */
  blob: string;
}

const PATH = 'data/stations.csv';

/** Makes a repository that holds these bytes as `data/stations.csv`, and nothing another test knows. */
export async function publishStations(
  forge: PlaygroundForge,
  name: string,
  { content = STATIONS, archived = false }: { content?: string | Uint8Array; archived?: boolean } = {},
): Promise<Published> {
  await forge.createRepository({ owner: 'harbour', name, archived, files: { [PATH]: content } });
  return { repository: `harbour/${name}`, blob: `${forge.url}/harbour/${name}/blob/main/${PATH}` };
}

/** Puts another version of the file on the main branch, as its owner. */
export async function changeStations(
  forge: PlaygroundForge,
  repository: string,
  content: string,
): Promise<void> {
  await forge.push(repository, 'main', { path: PATH, content, message: 'Newer stations' });
}
