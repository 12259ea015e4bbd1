/** The sizes `core/finding.ts` accepts: a finding over one of them would be refused where it arrives. */
export const caps = {
  label: 2_000,
  address: 8_192,
  columns: 2_000,
  sampleRows: 20,
  sampleColumns: 200,
  links: 200,
  findings: 500,
} as const;

/** A label cut to what a finding may carry. */
export function cut(label: string): string {
  return label.slice(0, caps.label);
}
