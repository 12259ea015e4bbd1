/** A kind of number with a digit to check it by. */
export interface Standard {
  name: string;
  /** Is a text spelled so? Spaces and hyphens were taken out. */
  shape: RegExp;
  isRight(text: string): boolean;
}
