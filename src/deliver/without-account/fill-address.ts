/** An address with the text in it, or with as much as it takes. */
export interface Filled {
  address: string;
  /** What the person pastes where the text says so; undefined when the address holds everything. */
  clipboard: string | undefined;
}

export interface Filling {
  /** What comes first whatever the size. */
  intro: string;
  /** In the order of their worth to a reader. */
  parts: readonly string[];
  /** Stands where the clipboard is to be pasted. */
  pasteHere: string;
  /** Characters of the whole address. */
  longest: number;
  toAddress(text: string): string;
}

/**
 * The address with the first parts that it takes; the others are for the clipboard, none is cut. Undefined when not even
 * the introduction fits. What counts is the address as it is sent, in which most signs take three characters.
 */
export function fillAddress({ intro, parts, pasteHere, longest, toAddress }: Filling): Filled | undefined {
  for (let count = parts.length; count >= 0; count--) {
    const rest = parts.slice(count);
    const shown = [intro, ...parts.slice(0, count), ...(rest.length > 0 ? [pasteHere] : [])];
    const address = toAddress(`${shown.join('\n\n')}\n`);
    if (address.length > longest) continue;
    return { address, clipboard: rest.length > 0 ? `${rest.join('\n\n')}\n` : undefined };
  }
  return undefined;
}
