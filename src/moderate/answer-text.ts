import type { RefusalReason } from '../core/decision.ts';
import type { Change } from '../core/patch/patch.ts';
import { toCode } from '../deliver/safe-text.ts';
import { answersIn } from '../i18n/answers.ts';
import type { DecidedChange, DecidedCommit, Fate } from './decided.ts';
import { quoteProse } from './prose.ts';
import { type PatchFates, receiptLine } from './receipt.ts';

/** What a maintainer decided, to be said under the proposal. */
export interface AnswerFacts {
  host: string;
  /** The contributor's. */
  lang: string;
  changes: readonly DecidedChange[];
  commits: readonly DecidedCommit[];
  /** The same for programs. */
  patches: readonly PatchFates[];
  /** The maintainer's own; may be empty. */
  words: string;
}

/** Refused changes that are named one by one for each reason, and the characters they may take: forges take some 65,000 in all. */
const NAMED = 50;
const ROOM = 5_000;
/** Characters of a value. */
const VALUE = 100;

type AnswerWords = ReturnType<typeof answersIn>;

/**
 * The answer in the contributor's language: what was taken over and where, what was not and why, the maintainer's own words.
 * Every value in it is code. Spam is counted and not repeated.
 */
export function answerText(facts: AnswerFacts): string {
  const answers = answersIn(facts.lang);
  const blocks = [
    [receiptLine(facts.patches), ...outcomeLines(facts, answers)].filter((line) => line !== '').join('\n'),
    refusedBlock(facts.changes, answers),
    facts.words.trim() === '' ? '' : quoteProse(facts.words, facts.host),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function outcomeLines({ changes, commits, host }: AnswerFacts, answers: AnswerWords): string[] {
  const isTaken = ({ fate }: DecidedChange) => fate.became === 'accepted';
  const taken = commits.map((commit) => {
    const count = changes.filter((change) => isTaken(change) && change.path === commit.path).length;
    const say = commit.state === 'merged' ? answers.accepted : answers.proposed;
    return say(count, toCommitLink(commit, host));
  });
  const lines = [
    ...taken,
    ...counted(changes, 'already', answers.already),
    ...counted(changes, 'left', answers.left),
  ];
  const isThanked = changes.some(({ fate }) => fate.became === 'accepted' || fate.became === 'already');
  return isThanked ? [answers.thanks, ...lines] : lines;
}

function counted(
  changes: readonly DecidedChange[],
  became: Fate['became'],
  say: (count: number) => string,
): string[] {
  const count = changes.filter(({ fate }) => fate.became === became).length;
  return count === 0 ? [] : [say(count)];
}

/** Only an address of the forge itself becomes a link: the forge's answer is not ours. */
function toCommitLink({ commit, url }: DecidedCommit, host: string): string {
  const isOwn = URL.parse(url)?.host === host && !/[\s<>]/.test(url);
  const name = toCode(commit.slice(0, 10), 10);
  return isOwn ? `[${name}](<${url}>)` : name;
}

function refusedBlock(changes: readonly DecidedChange[], answers: AnswerWords): string {
  const refused = changes.flatMap(({ change, fate }) =>
    fate.became === 'refused' ? [{ change, reason: fate.reason }] : [],
  );
  if (refused.length === 0) return '';
  const byReason = Map.groupBy(refused, ({ reason }) => reason);
  const items = [...byReason].flatMap(([reason, named]) =>
    reasonLines(
      reason,
      named.map(({ change }) => change),
      answers,
    ),
  );
  return [answers.refused(refused.length), '', ...items].join('\n');
}

function reasonLines(reason: RefusalReason, changes: readonly Change[], answers: AnswerWords): string[] {
  const sentence = `- ${answers.reason[reason]}`;
  if (reason === 'spam') return [sentence];
  const named = fitting(changes.slice(0, NAMED).map((change) => `  - ${nameChange(change, answers)}`));
  const rest = changes.length - named.length;
  return [sentence, ...named, ...(rest > 0 ? [`  - ${answers.more(rest)}`] : [])];
}

/** The first lines that there is room for. */
function fitting(lines: readonly string[]): string[] {
  let room = ROOM;
  const end = lines.findIndex((line) => (room -= line.length + 1) < 0);
  return end < 0 ? [...lines] : lines.slice(0, end);
}

function nameChange(change: Change, answers: AnswerWords): string {
  switch (change.op) {
    case 'set': {
      const key = change.at.key === null ? String(change.at.record) : Object.values(change.at.key).join(', ');
      const cell = `${code(key)}, ${code(change.column)}`;
      return `${cell}: ${code(change.before)} → ${code(change.after)}`;
    }
    case 'insert':
      return `${answers.newRecord}: ${code(valuesOf(change.after))}`;
    case 'delete':
      return `${answers.deletedRecord}: ${code(valuesOf(change.before))}`;
    case 'rename-column':
      return `${answers.column(code(change.column))} → ${code(change.after)}`;
    case 'add-column':
    case 'delete-column':
    case 'move-column':
      return answers.column(code(change.column));
  }
}

function valuesOf(values: Record<string, string>): string {
  return Object.values(values)
    .filter((value) => value !== '')
    .join(', ');
}

function code(value: string): string {
  return toCode(value, VALUE);
}
