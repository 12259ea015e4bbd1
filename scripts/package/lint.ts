import { execFile } from 'node:child_process';
import * as z from 'zod/mini';
import { KNOWN_WARNINGS, type KnownWarning } from './known-warnings.ts';

const messageSchema = z.object({
  code: z.string(),
  message: z.string(),
  file: z.nullish(z.string()),
  line: z.nullish(z.number()),
});
const reportSchema = z.object({
  errors: z.array(messageSchema),
  warnings: z.array(messageSchema),
  notices: z.array(messageSchema),
});

export type LintMessage = z.infer<typeof messageSchema>;
export type LintReport = z.infer<typeof reportSchema>;

/** Returns what Mozilla's linter, the one behind `web-ext lint` and the store's upload form, says about an archive or a folder. */
export async function lint(path: string): Promise<LintReport> {
  const output = await new Promise<string>((resolve, reject) => {
    /* It ends with 1 when there are errors: those are in what it printed. */
    execFile('addons-linter', ['--output', 'json', path], { maxBuffer: 1 << 26 }, (error, stdout) => {
      if (error !== null && stdout === '') reject(error);
      else resolve(stdout);
    });
  });
  return reportSchema.parse(JSON.parse(output));
}

/**
 * Returns a line for each thing that is wrong with a report: every error, and every warning or notice that `docs/store/lint.md` does not explain,
 * be it of a new kind or one more of a known one.
 */
export function unexplained(
  { errors, warnings, notices }: LintReport,
  known: readonly KnownWarning[] = KNOWN_WARNINGS,
): string[] {
  const left = new Map(known.map((each) => [kindOf(each), each.most]));
  const surprising = [...warnings, ...notices].filter((message) => {
    const kind = kindOf(message);
    const more = left.get(kind) ?? 0;
    left.set(kind, more - 1);
    return more < 1;
  });
  return [...errors, ...surprising].map(
    (message) =>
      `${message.code} in ${message.file ?? 'the archive'}:${message.line ?? 0}: ${message.message}`,
  );
}

function kindOf({ code, message }: Pick<LintMessage, 'code' | 'message'>): string {
  return `${code}: ${message}`;
}
