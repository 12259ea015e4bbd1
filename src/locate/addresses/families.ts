import { bitbucket } from './bitbucket.ts';
import type { Family } from './family.ts';
import { forgejo } from './forgejo.ts';
import { gist } from './gist.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { huggingface } from './huggingface.ts';
import { sourcehut } from './sourcehut.ts';

/** All that is understood. GitHub's shape, which any host may have, is tried last. */
export const families: Family[] = [gist, huggingface, bitbucket, sourcehut, ...gitlab, forgejo, ...github];
