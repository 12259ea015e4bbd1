/** The sizes `core/finding.ts` accepts: a finding over one of them would be refused where it arrives. */
export const caps = {
  label: 2_000,
  address: 8_192,
  columns: 2_000,
  sampleRows: 20,
  sampleColumns: 200,
  links: 200,
  findings: 500,
  /** Characters in all labels, and in the whole sample, of one table: spans let a short page repeat itself without end. */
  text: 40_000,
} as const;

/** Texts as long as they fit into `caps.text` together; the rest are empty. */
export function fit(texts: readonly string[]): string[] {
  let length = 0;
  return texts.map((text) => {
    length += text.length;
    return length > caps.text ? '' : cut(text);
  });
}

/** A label cut to what a finding may carry. */
export function cut(label: string): string {
  return label.slice(0, caps.label);
}
