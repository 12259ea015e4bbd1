/** What counting pages needs of the browser, so that it can be tested without one. Pages are named by match patterns: `https://town.example/*`. */
export interface CountPorts {
  /** Where the person wants pages to be counted. */
  wished(): Promise<readonly string[]>;
  setWished(patterns: readonly string[]): Promise<void>;
  /** Whether the browser lets us read these pages. */
  isAllowed(pattern: string): Promise<boolean>;
  /** Gives the permission for these pages back. */
  giveBack(patterns: readonly string[]): Promise<void>;
  /** Makes the counter run on these pages, and on no other. */
  countOn(patterns: readonly string[]): Promise<void>;
}

/**
 * Takes what the person wants. It is said before the browser asks them for its permission, because that question closes the
 * popup: the counter starts when they have answered, and not before.
 */
export async function wishCounting(ports: CountPorts, patterns: readonly string[]): Promise<void> {
  const before = await ports.wished();
  await ports.setWished(patterns);
  await settleCounting(ports);
  const unwanted = before.filter((pattern) => !patterns.includes(pattern));
  if (unwanted.length > 0) await ports.giveBack(unwanted);
}

/** Brings the counter up to what is wished and allowed; after every permission that came or went. */
export async function settleCounting(ports: CountPorts): Promise<void> {
  const wished = await ports.wished();
  const allowed = await Promise.all(wished.map((pattern) => ports.isAllowed(pattern)));
  await ports.countOn(wished.filter((_, n) => allowed[n]));
}

/** Forgets the wish where the permission was taken back: given again for something else, it must not make the counter run. */
export async function forgetCounting(ports: CountPorts, takenBack: readonly string[]): Promise<void> {
  const wished = await ports.wished();
  await ports.setWished(wished.filter((pattern) => !takenBack.includes(pattern)));
  await settleCounting(ports);
}
