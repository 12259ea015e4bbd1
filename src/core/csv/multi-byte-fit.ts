import type { EastAsian } from './ideographs.ts';
import { type MultiByte, multiByteOf } from './multi-byte.ts';

/** Natural logarithms of chances. */
const CHANCE = { single: -7.5, rare: -14, noText: -20, byAsciiLetter: -2 };

const LAST_CONTROL = 0x9f;

/** How well bytes fit a multi-byte encoding: the logarithm of a likelihood, at most 0. */
export function multiByteFit(sample: Uint8Array, standard: EastAsian): number {
  const table = multiByteOf(standard.encoding);
  if (table === undefined) return -Infinity;
  const chances = pairChances(table, standard);
  let fit = 0;
  for (let at = 0; at < sample.length;) {
    const length = table.lengthAt(sample, at);
    const lead = sample[at] ?? 0;
    if (lead >= 0x80) {
      if (length === 2)
        fit += chances.of(
          lead,
          sample[at + 1] ?? 0,
          isAsciiLetter(sample[at - 1]) || isAsciiLetter(sample[at + 2]),
        );
      else
        fit +=
          length === 4
            ? CHANCE.rare
            : table.isSingle(lead) && lead > LAST_CONTROL
              ? CHANCE.single
              : CHANCE.noText;
    }
    at += length;
  }
  return fit;
}

interface PairChances {
  of(lead: number, trail: number, isByAsciiLetter: boolean): number;
}

function pairChances(
  table: MultiByte,
  { blocks, frequent, frequentShare, trailFrom }: EastAsian,
): PairChances {
  const codes = frequentCodes(table, frequent);
  const frequentChance = Math.log(frequentShare / codes.size);
  const byLead = new Map(
    blocks.flatMap((block) =>
      Array.from({ length: block.to - block.from + 1 }, (_, n) => [block.from + n, block] as const),
    ),
  );
  return {
    of(lead, trail, isByAsciiLetter) {
      const block = byLead.get(lead);
      if (!table.isPair(lead, trail)) return CHANCE.noText;
      if (block === undefined || trail < trailFrom) return CHANCE.rare;
      const chance = codes.has((lead << 8) | trail) ? frequentChance : Math.log(block.share / block.size);
      return chance + (isByAsciiLetter && !block.isAlphabet ? CHANCE.byAsciiLetter : 0);
    },
  };
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte | 0x20) - 0x61) >>> 0 < 26;
}

function frequentCodes(table: MultiByte, frequent: string): ReadonlySet<number> {
  return new Set(
    Array.from(frequent, (character) => table.code(character) ?? 0).filter((code) => code > 0xff),
  );
}
