import * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import { patchSchema } from './patch/patch.ts';
import { forgeSourceSchema } from './source.ts';

/** What is kept of a proposal's thread: the last answers, each as long as a person reads. */
const MOST_ANSWERS = 50;
const LONGEST_ANSWER = 10_000;

const answerSchema = z.object({
  author: z.string(),
  isModerator: z.boolean(),
  /** As it was written, never shown as markup. */
  text: z.string(),
  created: z.string(),
});

/** A correction that was sent: what was asked for, where it waits, and what became of it. */
export const contributionSchema = z.object({
  /** The patch's id. */
  id: z.string(),
  /** `sourceKey` of the patch's source. */
  source: z.string(),
  /** What the dataset is called on screen. */
  title: z.string(),
  patch: patchSchema,
  proposal: z.object({
    forge: forgeSourceSchema.shape.forge,
    host: forgeSourceSchema.shape.host,
    repository: forgeSourceSchema.shape.repository,
    number: z.int(),
    url: z.url({ protocol: /^https?$/ }),
  }),
  /** RFC 3339, UTC. */
  sent: z.iso.datetime(),
  /** `gone`: the forge does not know the proposal any more, or hides it. */
  state: z.enum(['open', 'merged', 'closed', 'gone']),
  /** What the forge said, oldest first. */
  answers: z.array(answerSchema),
  mergedCommit: z.optional(z.string()),
  /** Whether the file said each change when it was last read after the answer, in the order of the patch. */
  inFile: z.optional(z.array(z.boolean())),
  /** What `Following.follow` is given back. */
  tag: z.optional(z.string()),
  /** When the forge was last asked; RFC 3339, UTC. */
  checked: z.optional(z.iso.datetime()),
  /** False while something changed that the person has not looked at. */
  isSeen: z.boolean(),
});

export type Contribution = z.infer<typeof contributionSchema>;

/** What a forge tells of a proposal. */
export interface ContributionNews {
  tag: string;
  state: 'open' | 'merged' | 'closed';
  mergedCommit: string | undefined;
  answers: readonly z.infer<typeof answerSchema>[];
}

/** The contribution that a sent draft becomes. */
export function toContribution(
  draft: Pick<Draft, 'key' | 'title' | 'patch'>,
  { proposal, state, sent }: Pick<Contribution, 'proposal' | 'state' | 'sent'>,
): Contribution {
  return {
    id: draft.patch.id,
    source: draft.key,
    title: draft.title,
    patch: draft.patch,
    proposal,
    sent,
    state,
    answers: [],
    isSeen: true,
  };
}

/** The contribution with what its forge tells now, to be looked at when that is something else than before. */
export function withNews(contribution: Contribution, news: ContributionNews, now: string): Contribution {
  const { mergedCommit, inFile, ...kept } = contribution;
  const answers = news.answers.slice(-MOST_ANSWERS).map(toKept);
  const isSame =
    news.state === contribution.state &&
    news.mergedCommit === mergedCommit &&
    JSON.stringify(answers) === JSON.stringify(contribution.answers);
  return {
    ...kept,
    ...(news.mergedCommit === undefined ? {} : { mergedCommit: news.mergedCommit }),
    ...(isSame && inFile !== undefined ? { inFile } : {}),
    state: news.state,
    answers,
    tag: news.tag,
    checked: now,
    isSeen: contribution.isSeen && isSame,
  };
}

/** The contribution after an answer that its proposal is not to be found. */
export function withoutProposal(contribution: Contribution, now: string): Contribution {
  const { tag: _, ...kept } = contribution;
  const isNews = contribution.state !== 'gone';
  return { ...kept, state: 'gone', checked: now, isSeen: contribution.isSeen && !isNews };
}

function toKept({ author, isModerator, text, created }: ContributionNews['answers'][number]) {
  return { author, isModerator, text: text.slice(0, LONGEST_ANSWER), created };
}
