import { toContribution, type Contribution } from '../../../src/core/contribution.ts';
import type { Patch } from '../../../src/core/patch/patch.ts';
import { sourceKey } from '../../../src/core/source.ts';
import { samplePatch, setChange } from '../deliver/sample-patch.ts';

export const SENT = '2026-01-02T03:04:05Z';

/** A contribution that waits since `SENT` for an answer to proposal 1 on `forge.example`. */
export function sampleContribution(wanted: Partial<Contribution> = {}): Contribution {
  const patch: Patch = wanted.patch ?? samplePatch([setChange()]);
  const proposal = {
    forge: 'github' as const,
    host: 'forge.example',
    repository: 'city/airports',
    number: 1,
    url: 'https://forge.example/city/airports/pull/1',
  };
  const draft = { key: sourceKey(patch.source), title: 'airports.csv', patch };
  return { ...toContribution(draft, { proposal, state: 'open', sent: SENT }), ...wanted };
}

/** A contribution like it to another repository, so that it is another one. */
export function otherContribution(name: string, wanted: Partial<Contribution> = {}): Contribution {
  const contribution = sampleContribution(wanted);
  return { ...contribution, id: name, ...wanted };
}
