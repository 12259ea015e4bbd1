import * as z from 'zod/mini';
import { keptDecisionsSchema } from '../../core/decision.ts';
import { draftSchema } from '../../core/draft.ts';
import { isPolicyKey, policyDraftSchema } from '../../core/policy-draft.ts';
import { unpack } from './packed.ts';
import type { Stores } from './stores.ts';
import { isTruePatch } from './true-patch.ts';

/** What one page of ours hands to another that does not see its stores: packed, in the fragment of the address that it opens. */
const parcelSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), value: draftSchema }),
  z.object({ kind: z.literal('policy'), value: policyDraftSchema }),
  z.object({ kind: z.literal('decisions'), value: keptDecisionsSchema }),
]);

export type Parcel = z.infer<typeof parcelSchema>;

/** Returns what was packed into an address; undefined when it is none of ours, or not what it was. */
export async function openParcel(packed: string): Promise<Parcel | undefined> {
  const parcel = parcelSchema.safeParse(await unpack(packed)).data;
  return parcel?.kind === 'draft' && !isTruePatch(parcel.value.patch) ? undefined : parcel;
}

/** Returns what the send page needs for a key that it cannot look up itself; undefined when it finds it, or nothing is there. */
export async function parcelToSend(
  key: string,
  { policies, drafts }: Stores,
  isApart: boolean,
): Promise<Parcel | undefined> {
  if (isPolicyKey(key)) {
    const value = isApart || !policies.isShared(key) ? await policies.load(key) : undefined;
    return value && { kind: 'policy', value };
  }
  const value = isApart || !drafts.isShared(key) ? await drafts.load(key) : undefined;
  return value && { kind: 'draft', value };
}

/** Returns the decisions that the desk needs for a key that it cannot look up itself, likewise. */
export async function parcelToDecide(
  key: string,
  { decisions }: Stores,
  isApart: boolean,
): Promise<Parcel | undefined> {
  const value = isApart || !decisions.isShared(key) ? await decisions.load(key) : undefined;
  return value && { kind: 'decisions', value };
}
