import { answers as en } from './en/answers.ts';
import { answers as es } from './es/answers.ts';
import { answers as fr } from './fr/answers.ts';

type Answers = typeof en;

const ANSWERS = new Map<string, Answers>(Object.entries({ en, es, fr }));

/**
 * The strings of an answer to a contributor in that person's language, else in English: whoever decides reads another
 * language, perhaps, and these few are in every build that answers.
 */
export function answersIn(tag: string): Answers {
  return ANSWERS.get(tag.toLowerCase().split('-')[0] ?? '') ?? en;
}
