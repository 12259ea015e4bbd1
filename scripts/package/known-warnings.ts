/** A warning of the linter that we looked into and that `docs/store/lint.md` explains. */
export interface KnownWarning {
  code: string;
  message: string;
  /** How many of them there are; one more is a new one that somebody has to look into. */
  most: number;
}

/** Every warning of the linter that there is. */
export const KNOWN_WARNINGS: readonly KnownWarning[] = [
  /* Preact once, Tabulator nine times. */
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', most: 10 },
];
