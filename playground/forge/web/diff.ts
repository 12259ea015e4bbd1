import { html } from 'hono/html';
import type { FileDiff } from '../git/diff.ts';
import type { Markup } from './layout.ts';

interface DiffLine {
  kind: 'add' | 'del' | 'ctx' | 'hunk';
  before: string;
  after: string;
  text: string;
}

/** The lines of a patch with their numbers before and after. */
function numberLines(patch: string): DiffLine[] {
  let before = 0;
  let after = 0;
  return patch.split('\n').map((line): DiffLine => {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (hunk !== null) {
      before = Number(hunk[1]);
      after = Number(hunk[2]);
      return { kind: 'hunk', before: '', after: '', text: line };
    }
    if (line.startsWith('+')) return { kind: 'add', before: '', after: String(after++), text: line };
    if (line.startsWith('-')) return { kind: 'del', before: String(before++), after: '', text: line };
    if (line.startsWith('\\')) return { kind: 'ctx', before: '', after: '', text: line };
    return { kind: 'ctx', before: String(before++), after: String(after++), text: line };
  });
}

function showLine({ kind, before, after, text }: DiffLine): Markup {
  return html`<div class="line ${kind}">
    <span class="n">${before}</span><span class="n">${after}</span><code>${text}</code>
  </div>`;
}

/** One changed file with its real hunks, every line numbered on both sides. */
export function showDiff(file: FileDiff): Markup {
  const name = file.previousPath === undefined ? file.path : `${file.previousPath} → ${file.path}`;
  return html`<section class="box diff">
    <header class="bar">
      <h2>${name}</h2>
      <span class="plus">+${file.additions}</span> <span class="minus">−${file.deletions}</span>
    </header>
    ${file.patch === undefined ? html`<p class="empty">No lines to show.</p>` : html`<div class="scroll lines">${numberLines(file.patch).map(showLine)}</div>`}
  </section>`;
}
