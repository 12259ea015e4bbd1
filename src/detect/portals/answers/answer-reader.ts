import type { Distribution } from '../../../core/dataset-description.ts';
import { eachFileOnce } from '../../describe/dataset.ts';
import { toDistribution } from '../../describe/distribution.ts';
import { plainText } from '../plain-text.ts';
import type { PortalDataset } from '../portal.ts';

/** What a portal's answer says of a dataset; undefined when it is no answer of this portal. `url` is where it came from. */
export type AnswerReader = (json: unknown, url: string) => PortalDataset | undefined;

/** A file as an answer names it. */
interface NamedFile {
  written: string;
  label: string;
  title: string;
}

/** The data files among those that an answer names, each once. */
export function filesOfAnswer(files: readonly NamedFile[], url: string): Distribution[] {
  return eachFileOnce(
    files.flatMap(
      ({ written, label, title }) => toDistribution({ written, label, title: plainText(title) }, url) ?? [],
    ),
  );
}
