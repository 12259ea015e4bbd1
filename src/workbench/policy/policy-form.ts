import { OPERATIONS, type FileEntry, type Operation, type Policy } from '../../core/policy/policy.ts';
import { rulesFor } from '../../core/policy/rules.ts';

/** What the wizard asks: of one file, and of the whole repository. Lists of words are one text, as a person types them. */
export interface PolicyForm {
  key: readonly string[];
  locked: readonly string[];
  allow: readonly Operation[];
  thanks: string;
  languages: string;
  license: string;
  moderators: string;
}

/** What the form is about. */
export interface FormSubject {
  /** Path of the file in its repository. */
  path: string;
  /** The reader's language, in which they write their thanks. */
  lang: string;
}

/** The form as the policy that is there fills it in; where there is none, `key` are the columns that the values suggest. */
export function formOf(
  policy: Policy | undefined,
  key: readonly string[],
  { path, lang }: FormSubject,
): PolicyForm {
  const rules = policy && rulesFor(policy, path);
  const isKeyed = rules !== undefined && rules.key.length > 0;
  return {
    key: isKeyed ? rules.key : key,
    locked: rules?.locked ?? [],
    allow: rules?.allow ?? OPERATIONS,
    ...repositoryWishes(policy, lang),
  };
}

function repositoryWishes(
  policy: Policy | undefined,
  lang: string,
): Omit<PolicyForm, 'key' | 'locked' | 'allow'> {
  const { thanks = '', languages = [] } = policy?.reply ?? {};
  const { moderators = [] } = policy?.moderation ?? {};
  return {
    thanks: typeof thanks === 'object' ? (thanks[lang] ?? '') : thanks,
    languages: languages.join(', '),
    license: policy?.license ?? '',
    moderators: moderators.join(', '),
  };
}

/** The policy that the form says. What it does not ask about stays as it is in `existing`. */
export function policyOf(form: PolicyForm, existing: Policy | undefined, subject: FormSubject): Policy {
  const moderators = toList(form.moderators);
  const moderation = filled(moderators.length > 0 ? { moderators } : {});
  const reply = filled(replyOf(form, existing, subject));
  const license = form.license.trim();
  return {
    version: 1,
    files: withEntry(existing?.files ?? [], entryOf(form, subject.path)),
    ...(moderation && { moderation }),
    ...(reply && { reply }),
    ...(license !== '' && { license }),
    ...(existing?.contact && { contact: existing.contact }),
  };
}

function entryOf({ key, locked, allow }: PolicyForm, path: string): FileEntry {
  const takesAll = OPERATIONS.every((operation) => allow.includes(operation));
  return {
    path,
    ...(key.length > 0 && { key: [...key] }),
    ...(locked.length > 0 && { locked: [...locked] }),
    ...(!takesAll && { allow: [...allow] }),
  };
}

function withEntry(files: readonly FileEntry[], entry: FileEntry): FileEntry[] {
  const isThere = files.some(({ path }) => path === entry.path);
  return isThere
    ? files.map((file) => (file.path === entry.path ? renewed(file, entry) : file))
    : [...files, entry];
}

/** The form does not ask what the columns mean. */
function renewed({ schema }: FileEntry, entry: FileEntry): FileEntry {
  return { ...entry, ...(schema !== undefined && { schema }) };
}

/** Thanks in several languages keep the others. */
function replyOf(
  form: PolicyForm,
  existing: Policy | undefined,
  { lang }: FormSubject,
): NonNullable<Policy['reply']> {
  const languages = toList(form.languages);
  const said = form.thanks.trim();
  const others = existing?.reply?.thanks;
  const mine = said === '' ? undefined : said;
  const thanks = typeof others === 'object' ? withWords(others, lang, mine) : mine;
  return { ...(languages.length > 0 && { languages }), ...(thanks !== undefined && { thanks }) };
}

function withWords(
  others: Readonly<Record<string, string>>,
  lang: string,
  words: string | undefined,
): Record<string, string> | undefined {
  const kept = Object.entries(others).filter(([other]) => other !== lang);
  return filled(Object.fromEntries(words === undefined ? kept : [...kept, [lang, words]]));
}

function toList(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Nothing is not written down. */
function filled<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}
