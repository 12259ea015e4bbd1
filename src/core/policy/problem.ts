/** What can be wrong in a policy; keys of the message catalogue. */
const REASONS = [
  'not-utf-8',
  'too-large', // longer than any policy has reason to be
  'yaml', // no YAML at this place
  'not-plain', // YAML that programs write and people do not: anchors, tags, directives, deep nesting
  'several-documents',
  'duplicate-member',
  'missing',
  'expected-map',
  'expected-list',
  'expected-text',
  'expected-words', // a text, or a map from languages to texts
  'empty',
  'too-long',
  'too-many',
  'unknown-version',
  'unknown-operation',
  'bad-path',
  'bad-language',
  'bad-license',
  'bad-email',
  'bad-moderator',
] as const;
export type PolicyProblemReason = (typeof REASONS)[number];

export function isPolicyProblemReason(text: string): text is PolicyProblemReason {
  return REASONS.some((reason) => reason === text);
}

/** What is only odd: the policy holds without it. */
export type PolicyWarningReason = 'unknown-member' | 'same-path';

/** Where in the file something is. */
export interface PolicyPlace {
  /** As in `files[0].locked[2]`; empty for the file as a whole. */
  path: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
}

interface Said<Reason> extends PolicyPlace {
  reason: Reason;
  /** The name that is missing or unknown, or the value that is wrong; a part of the file, so never to be trusted. */
  value: string;
}

export type PolicyProblem = Said<PolicyProblemReason>;
export type PolicyWarning = Said<PolicyWarningReason>;
