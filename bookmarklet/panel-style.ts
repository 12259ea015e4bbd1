/** The style of the panel. The colours are those of the workbench; the panel cannot share its sheet, which is a file. */
export const CSS = `
  .panel { --ink: #16211f; --ink-2: #51605c; --paper: #fff; --line: #d3dbd8; --edge: #7b8a86; --accent: #0b6b5d;
    --on-accent: #fff; --hover: #e9eeec; --focus: #0a5bd3; color-scheme: light dark; position: fixed; box-sizing: border-box;
    inset: 8px 8px auto auto; margin: 0; width: min(27rem, calc(100vw - 16px)); max-width: none; max-height: calc(100vh - 16px);
    overflow: auto; padding: 16px; border: 1px solid var(--edge); border-radius: 14px; background: var(--paper);
    color: var(--ink); font: 16px/1.45 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere;
    box-shadow: 0 6px 32px rgb(0 0 0 / 35%); z-index: 2147483647; }
  @media (prefers-color-scheme: dark) {
    .panel { --ink: #e8eeec; --ink-2: #a3b1ad; --paper: #14191a; --line: #39464a; --edge: #7d8d89; --accent: #5fd0bc;
      --on-accent: #04211c; --hover: #273032; --focus: #8fbcff; }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel { animation: appear 140ms ease-out; }
    @keyframes appear { from { transform: translateY(-8px); opacity: 0; } }
  }
  header { display: flex; align-items: start; gap: 8px; }
  h1 { flex: 1; margin: 0; font-size: 1.2rem; line-height: 1.3; }
  p { margin: 8px 0 0; }
  ul { list-style: none; margin: 8px 0 0; padding: 0; }
  li { padding: 10px 0; border-top: 1px solid var(--line); }
  strong { display: block; }
  .quiet { margin: 0; color: var(--ink-2); font-size: .9rem; }
  .actions + .quiet { margin-top: 12px; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  button, a { box-sizing: border-box; display: inline-flex; align-items: center; justify-content: center; min-height: 40px;
    padding: 0 14px; border: 1px solid var(--edge); border-radius: 10px; background: var(--paper); color: var(--ink);
    font: inherit; font-weight: 550; text-decoration: none; cursor: pointer; }
  :is(button, a):hover { background: var(--hover); }
  .primary { border-color: transparent; background: var(--accent); color: var(--on-accent); }
  .primary:hover { background: var(--accent); text-decoration: underline; }
  .close { flex: none; min-width: 40px; padding: 0; border-color: transparent; font-size: 1.3rem; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  h1:focus { outline: 0; }
  label { display: block; margin-top: 12px; }
  textarea { box-sizing: border-box; display: block; width: 100%; height: 4.5em; margin-top: 4px; padding: 8px; resize: vertical;
    border: 1px solid var(--edge); border-radius: 10px; background: var(--paper); color: var(--ink); font: 13px/1.4 monospace;
    word-break: break-all; }
`;
