/** A cell of the page and the same cell of the file. */
export interface TextPair {
  shown: string;
  stored: string;
}

/** Writes a text of the page as the file would; undefined when it is not certain how. */
export type Writer = (text: string) => string | undefined;

/** So many pairs must bear a rule out: of the others somebody changed one side. */
const enough = 0.8;
const fewest = 2;

/** Do enough pairs bear a rule out? */
export function isBorneOut(pairs: number, all: number): boolean {
  return pairs >= fewest && pairs >= enough * all;
}

/** What all writers give, when they give the same; undefined when one gives nothing. */
export function unanimous(writers: readonly Writer[], text: string): string | undefined {
  const [first, ...others] = writers.map((write) => write(text));
  return others.every((each) => each === first) ? first : undefined;
}
