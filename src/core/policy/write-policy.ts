import {
  Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { parsePolicy } from './parse-policy.ts';
import type { Policy } from './policy.ts';

/** A policy as plain values; a member that is undefined is not to be there. */
type Wish = string | readonly Wish[] | WishMap;
interface WishMap {
  readonly [name: string]: Wish | undefined;
}

const HEAD = '# How corrections of the data in this repository are taken (Emendata).\n';
/** What other readers of YAML would take for something else than text. */
const MISREAD = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.?\d.*|[-+]?\.(?:inf|nan))$/i;

/**
 * The text of `.emendata.yml` that says `wish`. What `existing` says already stays as it is written there: comments, order,
 * and members that this version does not know. Throws `TypeError` when `existing` is no policy.
 */
export function writePolicy(wish: Policy, existing = ''): string {
  if (existing.trim() === '')
    return HEAD + toText(new Document(merge(undefined, toWish(wish)), { schema: 'failsafe' }), '');
  if ('problems' in parsePolicy(existing)) throw new TypeError('Only a policy without errors can be changed');
  const document: Document = parseDocument(existing, { schema: 'failsafe' });
  const before = JSON.stringify(document.toJS());
  document.contents = merge(document.contents, toWish(wish));
  return JSON.stringify(document.toJS()) === before ? existing : toText(document, existing);
}

/** In the order of the guide. */
function toWish({ files, moderation, reply, license, contact }: Policy): Wish {
  return {
    version: '1',
    files: files.map(({ path, key, locked, allow, schema }) => ({ path, key, locked, allow, schema })),
    moderation: moderation && { moderators: moderation.moderators },
    reply: reply && { languages: reply.languages, thanks: reply.thanks },
    license,
    contact: contact && { email: contact.email, service_desk: contact.service_desk },
  };
}

/** The node that says the wish, made of the one that is there as far as it goes. */
function merge(node: unknown, wish: Wish): Node {
  if (typeof wish === 'string') return isScalar(node) && node.value === wish ? node : toScalar(wish);
  return isList(wish) ? mergeList(node, wish) : mergeMap(node, wish);
}

function isList(wish: Wish): wish is readonly Wish[] {
  return Array.isArray(wish);
}

function mergeMap(node: unknown, wish: WishMap): Node {
  const map = isMap(node) ? node : new YAMLMap();
  for (const [name, value] of Object.entries(wish)) {
    const now = map.get(name, true);
    if (value === undefined) map.delete(name);
    else if (now === undefined) map.add(new Pair(toScalar(name), merge(undefined, value)));
    // Languages are no members: those that are not wished must go.
    else map.set(name, merge(name === 'thanks' && !saysSame(now, value) ? undefined : now, value));
  }
  return map;
}

/** Items that say the same, or entries for the same path, keep their node and its comments. */
function mergeList(node: unknown, wish: readonly Wish[]): Node {
  const list = isSeq(node) ? node : new YAMLSeq();
  const old = [...list.items];
  if (old.length === 0) list.flow = wish.every((item) => typeof item === 'string');
  list.items = wish.map((item) => {
    const at = old.findIndex((one) => nameOf(one) === nameOfWish(item));
    return merge(at < 0 ? undefined : old.splice(at, 1)[0], item);
  });
  return list;
}

function nameOf(node: unknown): unknown {
  return isMap(node) ? node.get('path') : isScalar(node) ? node.value : undefined;
}

function nameOfWish(wish: Wish): unknown {
  if (typeof wish === 'string') return wish;
  return isList(wish) ? undefined : wish['path'];
}

function saysSame(node: unknown, wish: Wish): boolean {
  return isNode(node) && JSON.stringify(node) === JSON.stringify(wish);
}

function toScalar(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  // The version is a number to everybody, and written like one.
  if (MISREAD.test(text) && text !== '1') scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

/** In the style of the existing text, as far as it has one. */
function toText(document: Document, existing: string): string {
  const text = document.toString({
    lineWidth: 0,
    indentSeq: !/^-[ \t]/m.test(existing),
    flowCollectionPadding: /[[{] /.test(existing),
  });
  const mark = existing.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + (existing.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text);
}
