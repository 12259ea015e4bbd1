import { CST, Lexer } from 'yaml';

/** What no policy written by a person needs, and where in the text it stands. */
export interface Trick {
  reason: 'not-plain' | 'several-documents' | 'too-large';
  offset: number;
}

/** Lists and maps inside one another: the policy needs four. */
const DEEPEST = 12;
const WIDEST_INDENT = 64;
const MOST_TOKENS = 20_000;
const TRICKS = new Set(['alias', 'anchor', 'tag', 'directive-line', 'explicit-key-ind']);

/** What the tokens so far say. */
interface State {
  /** Brackets open now. */
  brackets: number;
  /** `-` and `:` on this line outside brackets: each may open a list or map inside the last. */
  nested: number;
  documents: number;
  tokens: number;
}

/**
 * Finds what could make reading YAML slow or surprising: anchors and aliases, tags, directives, explicit keys, deep nesting,
 * a second document. It looks at the tokens, which are cut in linear time, before anything is built of them.
 */
export function findTrick(text: string): Trick | undefined {
  const state: State = { brackets: 0, nested: 0, documents: 0, tokens: 0 };
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    // The text of a scalar follows its mark and may look like any other token.
    const reason = before === CST.SCALAR ? undefined : look(state, token, isLineEnd(before));
    if (reason !== undefined) return { reason, offset };
    before = token;
    if (!isMark(token)) offset += token.length;
  }
  return undefined;
}

function look(state: State, token: string, isFirst: boolean): Trick['reason'] | undefined {
  const type = CST.tokenType(token) ?? '';
  count(state, type);
  if (state.tokens > MOST_TOKENS) return 'too-large';
  if (state.documents > 1) return 'several-documents';
  const isDeep = Math.max(state.brackets, state.nested) > DEEPEST;
  const isFar = isFirst && type === 'space' && token.length > WIDEST_INDENT;
  return TRICKS.has(type) || isDeep || isFar ? 'not-plain' : undefined;
}

function count(state: State, type: string): void {
  state.tokens += 1;
  if (type === 'doc-start') state.documents += 1;
  if (type === 'newline') state.nested = 0;
  if (state.brackets === 0 && (type === 'seq-item-ind' || type === 'map-value-ind')) state.nested += 1;
  if (type === 'flow-map-start' || type === 'flow-seq-start') state.brackets += 1;
  if (type === 'flow-map-end' || type === 'flow-seq-end') state.brackets -= 1;
}

function isLineEnd(token: string): boolean {
  return token === '' || token.endsWith('\n');
}

/** Tokens that stand for nothing in the text. */
function isMark(token: string): boolean {
  return token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR;
}
