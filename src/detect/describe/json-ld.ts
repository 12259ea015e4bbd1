import { isObject, type JsonObject, jsonThing, parseJson, typesOf } from './json-thing.ts';
import type { Thing } from './thing.ts';

/** Nodes of one block that are looked at: more is no description of a page. */
const maxNodes = 20_000;
/** What these name is another dataset, not this page's. */
const elsewhere =
  /(?:isBasedOn|citation|isPartOf|sameAs|includedInDataCatalog|wasDerivedFrom|isReferencedBy)$/i;

/**
 * The datasets in a block of JSON-LD, wherever they stand: alone, in a list, in `@graph`, as the main entity of a page or in a
 * catalogue; in the words of schema.org, DCAT or Croissant.
 */
export function jsonLdDatasets(text: string): Thing[] {
  return datasetsIn(parseJson(text));
}

/** As `jsonLdDatasets`, of JSON that is parsed already. */
export function datasetsIn(parsed: unknown): Thing[] {
  const nodes = nodesOf(parsed);
  const byId = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, node);
  }
  return nodes.filter((node) => typesOf(node).includes('dataset')).map((node) => jsonThing(node, byId));
}

/** All objects, in document order, without recursion: metadata may nest as deep as it likes. */
function nodesOf(parsed: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const waiting: unknown[] = [parsed];
  for (let looked = 0; waiting.length > 0 && looked < maxNodes; looked++) {
    const value = waiting.pop();
    const isNode = isObject(value);
    if (isNode) nodes.push(value);
    const inside = isNode ? insideOf(value) : Array.isArray(value) ? value.slice(0, maxNodes) : [];
    for (const each of inside.toReversed()) if (typeof each === 'object') waiting.push(each);
  }
  return nodes;
}

function insideOf(node: JsonObject): unknown[] {
  return Object.entries(node).flatMap(([name, value]) => (elsewhere.test(name) ? [] : [value]));
}
