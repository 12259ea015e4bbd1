/** Nothing was written, because something has to be looked at by a person first. */
export class UndecidedError extends Error {
  override name = 'UndecidedError';
  /** Why, as Markdown for the proposal; every value in it is escaped. */
  readonly text: string;
  constructor(text: string) {
    super('Somebody has to look at the proposal');
    this.text = text;
  }
}
