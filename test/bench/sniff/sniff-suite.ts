import { type DataFile, dataFiles } from '../data-files.ts';
import type { Suite, Summary } from '../suite.ts';
import { type Guess, ourGuess, papaGuess } from './guess.ts';
import { judgeGuess, type Part, PARTS } from './judge-guess.ts';
import { handLabels, type Label, manifestLabel } from './labels.ts';

/** Is the dialect of real files recognised, more often than PapaParse does? */
export const sniffSuite: Suite = {
  name: 'sniff',
  async run({ dir }) {
    if (dir === undefined) throw new Error('sniff needs --dir DIR');
    const labelOf = handLabels();
    const byHand = new Tally();
    const byManifest = new Tally();
    for (const file of dataFiles(dir)) {
      const label = labelOf(file);
      if (label !== undefined) byHand.add(file, label);
      else byManifest.add(file, manifestLabel(file));
    }
    return { labelledByHand: byHand.summary(), saidByManifest: byManifest.summary() };
  },
};

type Score = Record<Part, { right: number; of: number }>;

/** Counts who is right about what. */
class Tally {
  #files = 0;
  readonly #ours = emptyScore();
  readonly #papaparse = emptyScore();
  readonly #wrong: { file: string; parts: Part[] }[] = [];

  add({ file, bytes }: DataFile, label: Label): void {
    if (Object.keys(label).length === 0) return;
    this.#files++;
    const ours = judge(ourGuess, bytes, label);
    count(this.#ours, ours);
    count(this.#papaparse, judge(papaGuess, bytes, label));
    const wrong = PARTS.filter((part) => ours[part] === false);
    if (wrong.length > 0) this.#wrong.push({ file, parts: wrong });
  }

  summary(): Summary {
    return { files: this.#files, ours: this.#ours, papaparse: this.#papaparse, oursWrong: this.#wrong };
  }
}

type Verdict = ReturnType<typeof judgeGuess>;

/** A file that is refused is a wrong guess in each part that the label knows. */
function judge(guess: (bytes: Uint8Array) => Guess, bytes: Uint8Array, label: Label): Verdict {
  const nothing: Guess = { text: '', delimiter: '', quote: 'none', width: 0, header: ['\0'] };
  try {
    return judgeGuess(guess(bytes), label, bytes);
  } catch {
    return judgeGuess(nothing, label, bytes);
  }
}

function count(score: Score, verdict: Verdict): void {
  for (const part of PARTS) {
    if (verdict[part] === undefined) continue;
    score[part].of++;
    if (verdict[part]) score[part].right++;
  }
}

function emptyScore(): Score {
  return {
    encoding: { right: 0, of: 0 },
    delimiter: { right: 0, of: 0 },
    quote: { right: 0, of: 0 },
    header: { right: 0, of: 0 },
  };
}
