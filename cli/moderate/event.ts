import * as z from 'zod/mini';
import { unreadable } from '../exit.ts';
import { readBytes } from '../files.ts';

const login = z.string().check(z.regex(/^[\w-]+(?:\[bot\])?$/));
/** An account as the forge tells of it. */
export const accountSchema = z.object({ login, id: z.int() });
export const fullNameSchema = z.string().check(z.regex(/^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/));

/** What GitHub tells a workflow when a pull request was edited. @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
const eventSchema = z.object({
  action: z.string(),
  number: z.int(),
  changes: z.optional(z.object({ body: z.optional(z.unknown()) })),
  pull_request: z.object({ body: z.nullable(z.string()) }),
  repository: z.object({ full_name: fullNameSchema }),
  sender: accountSchema,
});

/** Somebody edited a pull request. */
export interface EditEvent {
  repository: string;
  number: number;
  /** The text as they left it; undefined when they edited something else. */
  body: string | undefined;
  sender: z.infer<typeof accountSchema>;
}

/** The event in a file. Throws CliError when it holds none of an edited pull request. */
export async function readEvent(path: string): Promise<EditEvent> {
  const parsed = eventSchema.safeParse(parseJson(await readBytes(path)));
  if (!parsed.success) throw unreadable(`${path}: it is no event of a pull request`);
  const { action, number, changes, pull_request: pull, repository, sender } = parsed.data;
  const isBody = action === 'edited' && changes?.body !== undefined;
  return {
    repository: repository.full_name,
    number,
    body: isBody ? (pull.body ?? '') : undefined,
    sender,
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
