import { useState } from 'preact/hooks';
import type { Decision } from '../../core/decision.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import type { ForgePlace } from '../../forges/open-forge.ts';
import type { Together } from '../../moderate/together.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { useReviews, type Reviews } from '../proposal/use-reviews.ts';
import { useToken, type TokenEntry } from '../token/use-token.ts';
import type { Setback } from './setback.ts';

/** What is to be decided, and where that is kept. */
export interface Undecided {
  proposals: readonly ProposalAddress[];
  /** The decisions to begin with, one for each proposal, once these were read. */
  begin(reviews: readonly ProposalReview[]): readonly Decision[];
  /** Keeps what was decided until it is carried out; undefined when it was. */
  keep(decisions: readonly Decision[] | undefined): Promise<void>;
  /** The token that is held for the host. */
  token: string | undefined;
  ports: SendPorts;
}

/** Where the person is once the proposals were read. */
export type DecideScreen =
  | { name: 'confirm'; problem?: string }
  | { name: 'working'; token: string; decisions: readonly Decision[] }
  /** Judging the proposals again. */
  | { name: 'again'; news?: string }
  | { name: 'done'; result: Together };

/** Confirming decisions: where it is, and what can happen. */
export interface Deciding extends Reviews {
  screen: DecideScreen;
  entry: TokenEntry;
  /** What the person decided on these pages; undefined while it is what they came with. */
  judged: readonly Decision[] | undefined;
  confirm(token: string, decisions: readonly Decision[]): void;
  judge(decisions: readonly Decision[]): void;
  judgeAgain(): void;
  cancel(): void;
  done(result: Together): void;
  fail(setback: Setback, token: string): void;
}

/** Nothing to decide, nobody to ask. */
const NOWHERE: ForgePlace = { forge: 'github', host: '' };

/** Returns the confirming of decisions; the proposals are read anew at once. */
export function useDeciding({ proposals, keep, token, ports }: Undecided): Deciding {
  const [judged, setJudged] = useState<readonly Decision[]>();
  const [screen, setScreen] = useState<DecideScreen>({ name: 'confirm' });
  const entry = useToken(ports, proposals[0] ?? NOWHERE);
  const reviews = useReviews(proposals, ports, token);
  /* What is decided is carried out, or shown, also where the store fails. */
  const tryToKeep = (decisions: readonly Decision[] | undefined) => keep(decisions).catch(() => undefined);
  return {
    ...reviews,
    screen,
    entry,
    judged,
    confirm(token, decisions) {
      setJudged(decisions);
      void tryToKeep(decisions).then(() => setScreen({ name: 'working', token, decisions }));
    },
    judge(decisions) {
      setJudged(decisions);
      setScreen({ name: 'confirm' });
      void tryToKeep(decisions);
    },
    judgeAgain: () => setScreen({ name: 'again' }),
    cancel: () => setScreen({ name: 'confirm' }),
    done: (result) => void tryToKeep(undefined).then(() => setScreen({ name: 'done', result })),
    fail(setback, token) {
      if (setback.isAboutToken) void entry.forget();
      if (setback.mustLookAgain) {
        setScreen({ name: 'again', news: setback.text });
        reviews.read(token);
      } else setScreen({ name: 'confirm', problem: setback.text });
    },
  };
}
