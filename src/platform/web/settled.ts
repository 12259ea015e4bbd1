import * as z from 'zod/mini';
import { keptDecisionsSchema } from '../../core/decision.ts';
import { draftSchema, type Draft } from '../../core/draft.ts';
import { remaining } from '../../core/part-of-draft.ts';
import { changeIds } from '../../core/patch/identity.ts';
import { policyDraftSchema } from '../../core/policy-draft.ts';
import type { MemoryStore } from '../store/with-memory.ts';
import type { Parcel } from './parcel.ts';
import type { Stores } from './stores.ts';

/**
 * What a page says to the page of ours that opened it and has other stores, when something that was handed over is stored
 * anew (`value`) or removed (null): above all, that corrections were sent.
 */
const head = { emendata: z.literal(1), type: z.literal('settled'), key: z.string() };
const settledSchema = z.discriminatedUnion('kind', [
  z.object({ ...head, kind: z.literal('draft'), value: z.nullable(draftSchema) }),
  z.object({ ...head, kind: z.literal('policy'), value: z.nullable(policyDraftSchema) }),
  z.object({ ...head, kind: z.literal('decisions'), value: z.nullable(keptDecisionsSchema) }),
]);
type Settled = z.infer<typeof settledSchema>;

/** Returns the stores of a page that was opened for something, which tell the page that opened it of what becomes of it. */
export function tellingStores(stores: Stores, site: Window): Stores {
  const opener: Window | null = site.opener;
  if (!opener) return stores;
  const tell = (kind: Settled['kind']) => (key: string, value: object | null) =>
    opener.postMessage({ emendata: 1, type: 'settled', kind, key, value }, site.location.origin);
  return {
    ...stores,
    drafts: telling(stores.drafts, tell('draft')),
    policies: telling(stores.policies, tell('policy')),
    decisions: telling(stores.decisions, tell('decisions')),
  };
}

function telling<T extends { key: string }>(
  store: MemoryStore<T>,
  tell: (key: string, value: T | null) => void,
): MemoryStore<T> {
  return {
    ...store,
    save: (value) => store.save(value).finally(() => tell(value.key, value)),
    remove: (key) => store.remove(key).finally(() => tell(key, null)),
  };
}

/**
 * Brings what became of `handedOver`, by key, into the stores of this page. It is heard from pages of our own origin that
 * this page opened, and of nothing else that they might speak of. Returns a function that stops listening.
 */
export function listenForSettled(
  site: Window,
  stores: Stores,
  handedOver: ReadonlyMap<string, Parcel>,
): () => void {
  const listen = (event: MessageEvent<unknown>) => {
    if (event.origin !== site.location.origin || !isOpenedBy(site, event.source)) return;
    const settled = settledSchema.safeParse(event.data).data;
    const parcel = settled && handedOver.get(settled.key);
    /* A store that refuses keeps what it has: it would be sent twice, and the forge says so. */
    if (settled && parcel) void settle(settled, parcel, stores).catch(() => undefined);
  };
  site.addEventListener('message', listen);
  return () => site.removeEventListener('message', listen);
}

/** A window of another origin does not say who opened it. */
function isOpenedBy(site: Window, source: MessageEventSource | null): boolean {
  try {
    return source !== null && 'opener' in source && source.opener === site;
  } catch {
    return false;
  }
}

async function settle(settled: Settled, parcel: Parcel, stores: Stores): Promise<void> {
  if (settled.kind === 'draft' && parcel.kind === 'draft')
    await settleDraft(parcel.value, settled.value, stores.drafts);
  if (settled.kind === 'policy' && parcel.kind === 'policy')
    await settleWhole(parcel.value, settled.value, stores.policies);
  if (settled.kind === 'decisions' && parcel.kind === 'decisions')
    await settleWhole(parcel.value, settled.value, stores.decisions);
}

/** Takes from the draft what was handed over and is no longer there; corrections made since then stay. */
async function settleDraft(given: Draft, after: Draft | null, drafts: MemoryStore<Draft>): Promise<void> {
  const stay = new Set(after ? changeIds(after.patch) : []);
  const ids = changeIds(given.patch);
  const gone = given.patch.changes.filter((_, n) => !stay.has(ids[n] ?? ''));
  if (gone.length === 0) return;
  const left = remaining(await drafts.load(given.key), gone);
  await (left ? drafts.save(left) : drafts.remove(given.key));
}

/** What is not what was handed over any more is newer, and stays. */
async function settleWhole<T extends { key: string; saved: string }>(
  given: T,
  after: T | null,
  store: MemoryStore<T>,
): Promise<void> {
  if ((await store.load(given.key))?.saved !== given.saved) return;
  await (after ? store.save(after) : store.remove(given.key));
}
