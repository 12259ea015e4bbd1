import type { Face } from './face.ts';
import { forgejoFace } from './forgejo/index.ts';
import { githubFace } from './github.ts';
import { gitlabFace } from './gitlab/index.ts';

/** The forges the playground can look like: a new one is a line here. */
export const FACES = {
  github: githubFace,
  forgejo: forgejoFace,
  gitlab: gitlabFace,
} satisfies Record<string, Face>;

/** Whom the playground's forge can be taken for. */
export type FaceName = keyof typeof FACES;
