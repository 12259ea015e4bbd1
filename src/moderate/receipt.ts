import * as z from 'zod/mini';
import { changeIds } from '../core/patch/identity.ts';
import type { Patch } from '../core/patch/patch.ts';
import { refusalReasonSchema } from '../core/decision.ts';
import type { Answer } from '../forges/moderating.ts';
import type { Fate } from './decided.ts';
import { readProse } from './prose.ts';

/** Digits of a change's id in a receipt: enough to tell the changes of one patch apart. */
const DIGITS = 12;
/** A longer receipt is left out: it would not survive where the first part of an answer is kept. */
const LONGEST = 9_000;
/** At the very start of an answer, where nobody's quoted words can stand. */
const RECEIPT = /^<!-- emendata-receipt (\{[^\n\r]*\}) -->/;

const becameSchema = z.enum(['accepted', 'already', 'left']);
const nameSchema = z.union([becameSchema, refusalReasonSchema]);
const receiptSchema = z.object({
  emendata: z.literal(1),
  patches: z.array(
    z.object({
      id: z.string(),
      commit: z.optional(z.string().check(z.regex(/^[0-9a-f]{7,64}$/))),
      /** What became of each change that is not named below. */
      most: nameSchema,
      others: z.array(z.object({ became: nameSchema, changes: z.array(z.string()) })),
    }),
  ),
});

type FateName = z.infer<typeof nameSchema>;
type Receipt = z.infer<typeof receiptSchema>['patches'][number];

/** What a decision made of one patch. */
export interface PatchFates {
  /** The id of the patch as the contributor sent it. */
  id: string;
  commit: string | undefined;
  changes: readonly { id: string; fate: Fate }[];
}

/** What the moderators' answers say of a contributor's patch. */
export interface ReadReceipt {
  /** For each change of the patch, in its order; undefined when nobody answered it, or not so that a program reads it. */
  fates: readonly (Fate | undefined)[];
  /** The last commit that took something over. */
  commit: string | undefined;
}

/** A line for programs, unseen by people, to begin an answer with; empty when there would be nothing, or too much, to say. */
export function receiptLine(patches: readonly PatchFates[]): string {
  if (patches.length === 0) return '';
  const line = `<!-- emendata-receipt ${JSON.stringify({ emendata: 1, patches: patches.map(toReceipt) })} -->`;
  return line.length > LONGEST ? '' : line;
}

/** What became of each change, as those who may speak for the repository answered. A later answer counts more. */
export function readReceipt(
  patch: Pick<Patch, 'id' | 'source' | 'changes'>,
  answers: readonly Answer[],
): ReadReceipt {
  const ids = changeIds(patch);
  const fates: (Fate | undefined)[] = ids.map(() => undefined);
  let commit: string | undefined;
  for (const receipt of receiptsFor(patch.id, answers)) {
    commit = receipt.commit ?? commit;
    const named = new Map(receipt.others.flatMap(({ became, changes }) => changes.map((id) => [id, became])));
    for (const [index, id] of ids.entries()) {
      const name = named.get(id.slice(0, DIGITS)) ?? receipt.most;
      fates[index] = later(fates[index], toFate(name));
    }
  }
  return { fates, commit };
}

/** What is left open stays decided; and what an earlier answer took over is, of course, in the file already. */
function later(known: Fate | undefined, said: Fate): Fate {
  if (known === undefined) return said;
  if (said.became === 'left') return known;
  return said.became === 'already' && known.became === 'accepted' ? known : said;
}

/**
 * What a person is shown of an answer: of one with a receipt only the moderator's own words, because the screen says the rest
 * change by change; of any other all of it.
 */
export function wordsOf(answer: Answer): string {
  if (!answer.isModerator || parseReceipt(answer.text).length === 0) return answer.text;
  return readProse(answer.text);
}

function toReceipt({ id, commit, changes }: PatchFates): Receipt {
  const groups = Map.groupBy(changes, ({ fate }) => nameOf(fate));
  const [[most] = ['left' as const], ...others] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return {
    id,
    ...(commit === undefined ? {} : { commit }),
    most,
    others: others.map(([became, named]) => ({
      became,
      changes: named.map((change) => change.id.slice(0, DIGITS)),
    })),
  };
}

function receiptsFor(id: string, answers: readonly Answer[]): Receipt[] {
  return answers
    .filter(({ isModerator }) => isModerator)
    .flatMap(({ text }) => parseReceipt(text))
    .filter((receipt) => receipt.id === id);
}

function parseReceipt(text: string): Receipt[] {
  const json = RECEIPT.exec(text)?.[1];
  if (json === undefined || json.length > LONGEST) return [];
  try {
    return receiptSchema.parse(JSON.parse(json)).patches;
  } catch {
    // A person's edit, or a newer form: the words of the answer still say it.
    return [];
  }
}

function nameOf(fate: Fate): FateName {
  return fate.became === 'refused' ? fate.reason : fate.became;
}

function toFate(name: FateName): Fate {
  const became = becameSchema.safeParse(name);
  return became.success
    ? { became: became.data }
    : { became: 'refused', reason: refusalReasonSchema.parse(name) };
}
