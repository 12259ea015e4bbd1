import { useMemo, useState } from 'preact/hooks';
import type { Decision } from '../../core/decision.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import {
  acceptRest,
  entriesOf,
  judge,
  tallyOf,
  verdictsOf,
  type Entry,
  type Tally,
  type Verdict,
  type Verdicts,
} from './verdicts.ts';

/** A proposal being judged: where the moderator is, what they said, and what they can do. */
export interface Judging {
  entries: readonly Entry[];
  verdicts: Verdicts;
  tally: Tally;
  /** Place of the change that has, or would get, the keyboard. */
  current: number;
  /** Place of the change whose refusal needs its reason. */
  asking: number | undefined;
  go(place: number): void;
  judge(place: number, verdict: Verdict | undefined): void;
  ask(place: number): void;
  stopAsking(): void;
  acceptRest(): void;
}

/** Returns the judging of a review; it begins with what was decided before, where that still stands. */
export function useJudging(review: ProposalReview, decided: Decision | undefined): Judging {
  const entries = useMemo(() => entriesOf(review), [review]);
  const [verdicts, setVerdicts] = useState(() => verdictsOf(decided, entries));
  const [current, setCurrent] = useState(0);
  const [asking, setAsking] = useState<number>();
  const go = (place: number) => {
    setAsking(undefined);
    setCurrent(Math.max(0, Math.min(place, entries.length - 1)));
  };
  return {
    entries,
    verdicts,
    tally: useMemo(() => tallyOf(verdicts, entries), [verdicts, entries]),
    current,
    asking,
    go,
    judge(place, verdict) {
      const entry = entries[place];
      go(place);
      if (entry) setVerdicts((before) => judge(before, entry, verdict));
    },
    ask(place) {
      go(place);
      setAsking(place);
    },
    stopAsking: () => setAsking(undefined),
    acceptRest: () => setVerdicts((before) => acceptRest(before, entries)),
  };
}
