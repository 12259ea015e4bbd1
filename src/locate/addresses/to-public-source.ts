import type { PublicSource } from '../../core/source.ts';
import { rawOfBitbucket } from './bitbucket.ts';
import { rawOfForgejo } from './forgejo.ts';
import { rawOfGist } from './gist.ts';
import { rawOfGitlab } from './gitlab.ts';
import { rawOfHuggingface } from './huggingface.ts';
import type { ForgeKind, RepositoryFile } from './repository-file.ts';
import { rawOfSourcehut } from './sourcehut.ts';

const rawAddress: Record<Exclude<ForgeKind, 'github'>, (file: RepositoryFile) => string> = {
  gitlab: rawOfGitlab,
  forgejo: rawOfForgejo,
  gist: rawOfGist,
  bitbucket: rawOfBitbucket,
  sourcehut: rawOfSourcehut,
  huggingface: rawOfHuggingface,
};

/** The source that a file in a repository is opened as: only GitHub's kind takes proposals yet, the others are read at their raw address. */
export function toPublicSource(file: RepositoryFile): PublicSource {
  const { forge, ...place } = file;
  if (forge === 'github') return { kind: 'forge', forge, ...place };
  return { kind: 'url', url: rawAddress[forge](file) };
}
