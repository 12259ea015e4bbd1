/**
 * Why a pattern is refused; keys of the message catalogue.
 * - `syntax`: it is not well-formed.
 * - `unsupported`: back references, lookaround, named groups and Unicode properties are not known here.
 * - `too-long`: it stands for more steps than `compilePattern` takes; repetitions like `{1000}` count as often.
 * - `too-costly`: a text is too long for it.
 */
export type PatternReason = 'syntax' | 'unsupported' | 'too-long' | 'too-costly';

/** Thrown before anything is replaced when a pattern cannot be used. */
export class PatternError extends Error {
  override name = 'PatternError';
  readonly reason: PatternReason;
  /** The character of the pattern that it is about, from 0; the length of the pattern when all of it is. */
  readonly at: number;
  constructor(reason: PatternReason, at: number) {
    super(`The pattern cannot be used: ${reason} at ${at}`);
    this.reason = reason;
    this.at = at;
  }
}
