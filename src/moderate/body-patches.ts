import { parsePatch } from '../core/patch/parse-patch.ts';
import type { Patch } from '../core/patch/patch.ts';

/** Longer bodies are not searched, and no more blocks of one: forges take some 65,000 characters. */
const LONGEST_BODY = 300_000;
const MOST_BLOCKS = 20;

/**
 * The patches in the fenced JSON blocks of a proposal's body. Whatever is no patch, or contradicts itself, is passed over: a body is
 * edited by hand, and by strangers. What a patch says counts only as far as the branch says the same.
 */
export function patchesInBody(body: string): Patch[] {
  if (body.length > LONGEST_BODY) return [];
  return jsonBlocks(body).flatMap((block) => readPatch(block) ?? []);
}

function readPatch(block: string): Patch | undefined {
  try {
    return parsePatch(JSON.parse(block));
  } catch {
    return undefined;
  }
}

/** Contents of the fenced blocks that call themselves JSON; line by line, so that no body takes long. */
function jsonBlocks(body: string): string[] {
  const blocks: string[] = [];
  let fence: string | undefined;
  let lines: string[] = [];
  for (const line of body.split(/\r\n|\n|\r/)) {
    if (fence === undefined) {
      fence = /^(`{3,})json\s*$/.exec(line)?.[1];
      lines = [];
    } else if (/^`{3,}\s*$/.test(line) && line.trimEnd().length >= fence.length) {
      blocks.push(lines.join('\n'));
      fence = undefined;
      if (blocks.length === MOST_BLOCKS) break;
    } else lines.push(line);
  }
  return blocks;
}
