import type { FaultStatus } from './face.ts';

/** One request the forge has seen; `status` is undefined when the connection was dropped. */
export interface LoggedRequest {
  method: string;
  /** Path with its query, as received. */
  path: string;
  status: number | undefined;
  fault: Fault | undefined;
}

/**
 * How a request fails: the connection is cut before the request is handled, cut after it was handled (the
 * work is done, the answer is lost), or it is answered with a status and not handled.
 */
export type Fault = 'drop' | 'drop-after' | FaultStatus;

/** Whether a planned failure is meant for this request; `path` has its query. */
export type RequestPredicate = (request: { method: string; path: string }) => boolean;

/** The failures that are planned and have not happened yet. */
export interface Faults {
  /** Plans one failure: of the n-th request from now (1 is the next), or of the first one that matches. */
  plan(which: number | RequestPredicate, how: Fault): void;
  /** Forgets planned failures that have not happened. */
  clear(): void;
  /** The fault planned for this request, which is then used up. */
  take(request: { method: string; path: string }): Fault | undefined;
}

interface Plan {
  matches: RequestPredicate;
  how: Fault;
}

function countdown(n: number): RequestPredicate {
  let left = n;
  return () => (left -= 1) === 0;
}

/** Planned failures, so that a client can be interrupted at every request it makes. */
export function createFaults(): Faults {
  let plans: Plan[] = [];
  return {
    plan(which, how) {
      plans.push({ matches: typeof which === 'number' ? countdown(which) : which, how });
    },
    clear() {
      plans = [];
    },
    take(request) {
      const due = plans.filter(({ matches }) => matches(request))[0];
      plans = plans.filter((plan) => plan !== due);
      return due?.how;
    },
  };
}
