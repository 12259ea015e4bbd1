import * as z from 'zod/mini';

/** Where the settings stand in the environment. Tokens stand there and nowhere else: an argument is seen by everybody on the machine. */
export const VARIABLES = {
  kind: 'EMENDATA_FORGE_KIND',
  url: 'EMENDATA_FORGE_URL',
  owner: 'EMENDATA_FORGE_OWNER',
  city: 'EMENDATA_FORGE_TOKEN',
  ada: 'EMENDATA_FORGE_TOKEN_ADA',
  bob: 'EMENDATA_FORGE_TOKEN_BOB',
  maria: 'EMENDATA_FORGE_TOKEN_MARIA',
} as const;

/** Persons of the contract who may have an account of their own on the server. */
export const PERSONS = ['city', 'ada', 'bob', 'maria'] as const;

const token = z.string().check(z.minLength(1));
const settingsSchema = z.object({
  kind: z.enum(['github', 'gitlab', 'forgejo']),
  /** Origin of the web pages, which may have no path. */
  url: z.url({ protocol: /^https?$/ }),
  /** Account or organisation that the repositories are made in; the token's own account when absent. */
  owner: z.optional(z.string()),
  city: token,
  ada: z.optional(token),
  bob: z.optional(token),
  maria: z.optional(token),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Returns the settings of an environment; throws naming the variables that are missing or wrong, never what is in them. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.entries(VARIABLES).flatMap(([name, variable]) => {
    const value = environment[variable];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const { data, error } = settingsSchema.safeParse(Object.fromEntries(given));
  if (data !== undefined) return data;
  const wrong = error.issues.map(({ path }) => path[0]);
  const names = Object.entries(VARIABLES).filter(([name]) => wrong.includes(name));
  throw new Error(`Missing or wrong: ${names.map(([, variable]) => variable).join(', ')}`);
}
