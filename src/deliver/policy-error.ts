import type { Refusal } from '../core/policy/rules.ts';

/** Thrown by `sendPatch` when the publisher's policy is against a change; nothing was written. */
export class PolicyError extends Error {
  override name = 'PolicyError';
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('The publisher’s policy is against it');
    this.refusals = refusals;
  }
}
