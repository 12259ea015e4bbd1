import * as z from 'zod/mini';
import { forgeKindSchema } from './forge-kind.ts';
import { hostSchema, proposalAddressSchema } from './proposal-address.ts';
import { forgeSourceSchema, type ForgeSource } from './source.ts';

/** A record, or a cell of it, of the file as somebody sees it. */
const historyFocusSchema = z.object({
  /** Which bytes of the file they see, by git's id for them: the file may have moved on since. */
  blob: z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)),
  /** Its place in them, 0-based, the header not counted. */
  record: z.int().check(z.minimum(0)),
  /** Name of the column; the whole record when undefined. */
  column: z.optional(z.string()),
});

/** A page of the desk, the top-level page where decisions are confirmed and tokens are given. */
export const deskPlaceSchema = z.discriminatedUnion('name', [
  /** Decisions to confirm, by the key they are kept under. */
  z.object({ name: z.literal('decide'), key: z.string() }),
  /** One proposal, to be judged here because reading it takes a token. */
  z.object({ name: z.literal('proposal'), proposal: proposalAddressSchema }),
  /** The proposals that wait for the person, on this forge. */
  z.object({ name: z.literal('inbox'), host: z.optional(hostSchema), forge: z.optional(forgeKindSchema) }),
  /** What the person sent, and what became of it. */
  z.object({ name: z.literal('contributions') }),
  /** Taking back all that somebody brought into a file. */
  z.object({
    name: z.literal('undo'),
    login: z.string().check(z.minLength(1), z.maxLength(100)),
    source: forgeSourceSchema,
  }),
  /** The history of a file, or of something in it. */
  z.object({
    name: z.literal('history'),
    source: forgeSourceSchema,
    focus: z.optional(historyFocusSchema),
  }),
]);

export type DeskPlace = z.infer<typeof deskPlaceSchema>;
export type HistoryFocus = z.infer<typeof historyFocusSchema>;

/** Returns the fragment of the desk's address that leads to a place. */
export function toDeskHash(place: DeskPlace): string {
  return [place.name, ...partsOf(place)].map(encodeURIComponent).join('/');
}

/** Returns the place that a fragment leads to, with or without its `#`; undefined when it leads nowhere. */
export function parseDeskHash(hash: string): DeskPlace | undefined {
  const [name = '', ...parts] = decoded(hash.replace(/^#/, '').split('/'));
  return deskPlaceSchema.safeParse({ name, ...argumentsOf(name, parts) }).data;
}

function partsOf(place: DeskPlace): string[] {
  switch (place.name) {
    case 'decide':
      return [place.key];
    case 'proposal': {
      const { forge, host, repository, number } = place.proposal;
      return [forge, host, repository, String(number)];
    }
    case 'inbox':
      return [place.host, place.forge].filter((part) => part !== undefined);
    case 'contributions':
      return [];
    case 'undo':
      return [place.login, ...sourceParts(place.source)];
    case 'history':
      return [...sourceParts(place.source), ...focusParts(place.focus)];
  }
}

function sourceParts({ forge, host, repository, ref, path }: ForgeSource): string[] {
  return [forge, host, repository, ref, path];
}

function focusParts(focus: HistoryFocus | undefined): string[] {
  if (focus === undefined) return [];
  const { blob, record, column } = focus;
  return [blob, String(record), ...(column === undefined ? [] : [column])];
}

function argumentsOf(name: string, parts: readonly string[]): object {
  const [first, ...rest] = parts;
  switch (name) {
    case 'decide':
      return { key: first };
    case 'proposal': {
      const [host, repository, number] = rest;
      return { proposal: { forge: first, host, repository, number: Number(number) } };
    }
    case 'inbox':
      return {
        ...(first !== undefined && { host: first }),
        ...(rest[0] !== undefined && { forge: rest[0] }),
      };
    case 'undo':
      return { login: first, source: sourceOf(rest) };
    case 'history':
      return { source: sourceOf(parts), ...focusOf(parts.slice(5)) };
    default:
      return {};
  }
}

function sourceOf([forge, host, repository, ref, path]: readonly string[]): object {
  return { kind: 'forge', forge, host, repository, ref, path };
}

function focusOf([blob, record, column]: readonly string[]): object {
  if (blob === undefined) return {};
  return { focus: { blob, record: Number(record), ...(column === undefined ? {} : { column }) } };
}

function decoded(segments: string[]): string[] {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return [];
  }
}
