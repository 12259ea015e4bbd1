import type { ProposalStep } from '../../../src/forges/forge.ts';
import type { AcceptStep } from '../../../src/forges/moderating.ts';

export interface Interference {
  fetch: typeof fetch;
  onStep: (step: ProposalStep | AcceptStep) => void;
}

/**
 * Does something each time a commit is about to be written: after the file was read, before the first request
 * that writes. Give `fetch` to the client and `onStep` to the sending.
 */
export function interfere(act: () => Promise<unknown>): Interference {
  let armed = false;
  return {
    onStep(step) {
      armed = step === 'commit';
    },
    fetch: async (input, init) => {
      const writes = init?.method !== undefined && init.method !== 'GET';
      if (armed && writes) {
        armed = false;
        await act();
      }
      return fetch(input, init);
    },
  };
}
