import type { LeadKind } from '../../core/lead.ts';
import type { LeadWay } from './asking.ts';
import { doi } from './doi.ts';
import { gist } from './gist.ts';
import { npm } from './npm.ts';
import { portal } from './portal.ts';
import { repository } from './repository.ts';
import { wellKnown } from './well-known.ts';
import { zenodo } from './zenodo.ts';

/** Each kind of lead and its way. */
export const ways: Record<LeadKind, LeadWay> = {
  npm,
  zenodo,
  doi,
  portal,
  'well-known': wellKnown,
  repository,
  gist,
};
