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
export function interfere(act: () => Promise<unknown>, often: 'always' | 'once' = 'always'): Interference {
  let armed = false;
  let left = often === 'once' ? 1 : Infinity;
  return {
    onStep(step) {
      armed = step === 'commit' && left > 0;
    },
    fetch: async (input, init) => {
      const writes = init?.method !== undefined && init.method !== 'GET';
      if (armed && writes) {
        armed = false;
        left -= 1;
        await act();
      }
      return fetch(input, init);
    },
  };
}
