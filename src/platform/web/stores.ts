import { contributionSchema, type Contribution } from '../../core/contribution.ts';
import { keptDecisionsSchema, type KeptDecisions } from '../../core/decision.ts';
import { draftSchema, type Draft } from '../../core/draft.ts';
import { policyDraftSchema, type PolicyDraft } from '../../core/policy-draft.ts';
import { rememberedSourceSchema, type RememberedSource } from '../../core/remembered-source.ts';
import { createCheckedStore } from '../store/checked-store.ts';
import { withMemory, type MemoryStore } from '../store/with-memory.ts';

/** What the site keeps. A frame on another site has a database of its own, which no other page of ours sees. */
export interface Stores {
  drafts: MemoryStore<Draft>;
  decisions: MemoryStore<KeptDecisions>;
  policies: MemoryStore<PolicyDraft>;
  contributions: MemoryStore<Contribution>;
  answers: MemoryStore<RememberedSource>;
}

/** Returns the stores of a page of the site, with memory where the browser keeps nothing. */
export function createStores(): Stores {
  return {
    drafts: withMemory(createCheckedStore('drafts', draftSchema), ({ key }) => key),
    decisions: withMemory(createCheckedStore('decisions', keptDecisionsSchema), ({ key }) => key),
    policies: withMemory(createCheckedStore('policies', policyDraftSchema), ({ key }) => key),
    contributions: withMemory(createCheckedStore('contributions', contributionSchema), ({ id }) => id),
    answers: withMemory(createCheckedStore('answers', rememberedSourceSchema), ({ key }) => key),
  };
}
