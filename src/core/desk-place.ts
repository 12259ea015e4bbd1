import * as z from 'zod/mini';
import { hostSchema, proposalAddressSchema } from './proposal-address.ts';

/** A page of the desk, the top-level page where decisions are confirmed and tokens are given. */
export const deskPlaceSchema = z.discriminatedUnion('name', [
  /** Decisions to confirm, by the key they are kept under. */
  z.object({ name: z.literal('decide'), key: z.string() }),
  /** One proposal, to be judged here because reading it takes a token. */
  z.object({ name: z.literal('proposal'), proposal: proposalAddressSchema }),
  /** The proposals that wait for the person, on this forge. */
  z.object({ name: z.literal('inbox'), host: z.optional(hostSchema) }),
  /** What the person sent, and what became of it. */
  z.object({ name: z.literal('contributions') }),
]);

export type DeskPlace = z.infer<typeof deskPlaceSchema>;

/** Returns the fragment of the desk's address that leads to a place. */
export function toDeskHash(place: DeskPlace): string {
  switch (place.name) {
    case 'decide':
      return `decide/${encodeURIComponent(place.key)}`;
    case 'proposal': {
      const { forge, host, repository, number } = place.proposal;
      return ['proposal', forge, host, repository, String(number)].map(encodeURIComponent).join('/');
    }
    case 'inbox':
      return place.host === undefined ? place.name : `inbox/${encodeURIComponent(place.host)}`;
    default:
      return place.name;
  }
}

/** Returns the place that a fragment leads to, with or without its `#`; undefined when it leads nowhere. */
export function parseDeskHash(hash: string): DeskPlace | undefined {
  const [name, ...rest] = decoded(hash.replace(/^#/, '').split('/'));
  return deskPlaceSchema.safeParse({ name, ...argumentsOf(name, rest) }).data;
}

function argumentsOf(name: string | undefined, rest: string[]): object {
  if (name === 'decide') return { key: rest[0] };
  if (name === 'inbox') return rest[0] === undefined ? {} : { host: rest[0] };
  if (name !== 'proposal') return {};
  const [forge, host, repository, number] = rest;
  return { proposal: { forge, host, repository, number: Number(number) } };
}

function decoded(segments: string[]): string[] {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return [];
  }
}
