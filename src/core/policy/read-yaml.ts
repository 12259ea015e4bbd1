import { type Document, isMap, isNode, parseDocument } from 'yaml';
import { findTrick } from './plain-yaml.ts';
import type { PolicyPlace, PolicyProblem, PolicyProblemReason } from './problem.ts';

/** Characters; a policy of a thousand files is half as long. */
const LONGEST = 65_536;
/** A person repairs one after the other; the rest often follows from the first. */
const MOST_PROBLEMS = 20;

/** YAML as plain values, and where each of them stands. */
export interface ReadYaml {
  value: unknown;
  placeOf(path: readonly PropertyKey[]): PolicyPlace;
}

type Tree = Document.Parsed;

/**
 * Reads YAML that a stranger may have written: maps, lists and text, nothing else. Every scalar is text as it is written,
 * so `no`, `1.0` and `2020` stay names.
 */
export function readYaml(source: string | Uint8Array): ReadYaml | { problems: PolicyProblem[] } {
  const text = typeof source === 'string' ? source : decode(source);
  if (text === undefined) return { problems: [toProblem('not-utf-8', '', 0)] };
  if (text.length > LONGEST) return { problems: [toProblem('too-large', '', 0)] };
  const trick = findTrick(text);
  if (trick !== undefined) return { problems: [toProblem(trick.reason, text, trick.offset)] };
  const tree = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  const faults = tree.errors.slice(0, MOST_PROBLEMS);
  if (faults.length > 0)
    return { problems: faults.map(({ code, pos }) => toProblem(reasonOf(code), text, pos[0])) };
  return {
    value: tree.toJS({ maxAliasCount: 0 }),
    placeOf: (path) => ({ path: toText(path), ...placeAt(text, offsetOf(tree, path)) }),
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function toProblem(reason: PolicyProblemReason, text: string, offset: number): PolicyProblem {
  return { reason, path: '', value: '', ...placeAt(text, offset) };
}

function reasonOf(code: string): PolicyProblemReason {
  if (code === 'DUPLICATE_KEY') return 'duplicate-member';
  return code === 'MULTIPLE_DOCS' ? 'several-documents' : 'yaml';
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Where the name of a member stands, or an item of a list; what is not there is looked for in what should hold it. */
function offsetOf(tree: Tree, path: readonly PropertyKey[]): number {
  if (path.length === 0) return tree.contents?.range[0] ?? 0;
  const above = path.slice(0, -1);
  const parent = above.length === 0 ? tree.contents : tree.getIn(above, true);
  const name = String(path.at(-1));
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === name) : undefined;
  const node = pair === undefined ? tree.getIn(path, true) : pair.key;
  return (isNode(node) ? node.range?.[0] : undefined) ?? offsetOf(tree, above);
}

/** `files[0].locked[2]`. */
function toText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
