import { SINGLE_BYTE } from './alphabets.ts';
import { foreignWords } from './foreign-words.ts';
import { EAST_ASIAN } from './ideographs.ts';
import { multiByteFit } from './multi-byte-fit.ts';
import { singleByteFit } from './single-byte-fit.ts';

/** Below this, for each byte above ASCII, no encoding fits: the text is in none of them. */
const WORST = -7;
/** The encoding whose text is most like that of a language, among those from before Unicode. */
export function sniffLegacy(bytes: Uint8Array): { encoding: string; confidence: number; fits: boolean } {
  const sample = foreignWords(bytes);
  const ranking = [
    ...SINGLE_BYTE.map((each) => ({ encoding: each.encoding, fit: singleByteFit(sample, each) })),
    ...EAST_ASIAN.map((each) => ({ encoding: each.encoding, fit: multiByteFit(sample, each) })),
  ].toSorted((a, b) => b.fit - a.fit);
  const [best, ...others] = ranking;
  const high = sample.reduce((count, byte) => count + (byte < 0x80 ? 0 : 1), 0);
  if (best === undefined || best.fit < WORST * high)
    return { encoding: 'windows-1252', confidence: 0.5, fits: false };
  const text = new TextDecoder(best.encoding).decode(sample);
  const readsSame = (encoding: string): boolean => new TextDecoder(encoding).decode(sample) === text;
  const rival = others.find(({ encoding }) => !readsSame(encoding));
  const margin = rival === undefined ? Infinity : best.fit - rival.fit;
  const encoding = SINGLE_BYTE.map((each) => each.encoding).find(readsSame) ?? best.encoding;
  return { encoding, confidence: 0.5 + 0.45 * (1 - Math.exp(-margin / 8)), fits: true };
}
