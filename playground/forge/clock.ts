/** The present moment; tests pass their own to reach a reset or an expiry without waiting. */
export type Clock = () => Date;

/** ISO 8601 in UTC to the second, as every date of the API. */
export function toIso(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
