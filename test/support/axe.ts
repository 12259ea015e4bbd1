import axe, { type AxeResults } from 'axe-core';
import type { Surface } from '../../playground/browser/surface.ts';

/** WCAG 2.2 AA, and the rules of the levels and versions it includes. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules about colours alone. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Fails with one line per problem when the document breaks a rule of WCAG 2.2 AA that a machine can check.
 *
 * axe-core enters through the debugger, so it runs under any CSP, and only in this document: a frame has a
 * surface of its own. `only`: tags or rules of axe.
 */
export async function expectAccessible(surface: Surface, only: readonly string[] = TAGS): Promise<void> {
  const results = await surface.evaluate<AxeResults, []>(`(${runAxe(axe.source)})(${JSON.stringify(only)})`);
  const problems = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary?.replaceAll('\n', '\n  ')}`,
    ),
  );
  if (problems.length > 0)
    throw new Error(`${problems.length} accessibility problems on ${results.url}\n${problems.join('\n')}`);
}

/** A function that runs axe without leaving anything in the page's globals. */
function runAxe(source: string): string {
  return `async (only) => {
    const module = { exports: {} };
    (function (module, exports, define) { ${source} }).call(window, module, module.exports, undefined);
    const options = { runOnly: only, iframes: false, resultTypes: ['violations'] };
    return JSON.parse(JSON.stringify(await module.exports.run(document, options)));
  }`;
}
