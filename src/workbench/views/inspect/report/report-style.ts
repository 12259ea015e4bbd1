import type { Markup } from './markup.ts';

/** How a report looks, on screen in both themes and on paper. */
export const REPORT_STYLE: Markup = {
  markup: `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
h2 { margin-block-start: 2rem; border-block-end: 1px solid; }
section { break-inside: avoid; }
small { font-weight: 400; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { overflow-wrap: normal; hyphens: auto; }
th:last-child { width: 40%; }
th, td { padding: 0.3em 0.5em; border: 1px solid; text-align: start; vertical-align: top; }
td { white-space: pre-wrap; }
svg { width: min(100%, 24rem); height: 56px; border-block-end: 1px solid; }
rect { fill: light-dark(#0b6b5d, #5fd0bc); }
@media print { :root { color-scheme: light; } main { max-width: none; padding: 0; } }
`,
};
