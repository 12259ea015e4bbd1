import type { CDPSession, Page } from 'puppeteer-core';
import { findVisible, type Selector } from './selector.ts';

/**
 * The middle of an element inside the shadow root of a host of the page, in view and in CSS pixels, or
 * undefined when there is none.
 *
 * Script cannot enter a closed shadow root, the DevTools protocol can; so the element never leaves it.
 */
export async function closedRootPoint(
  page: Page,
  selector: Selector,
): Promise<{ x: number; y: number } | undefined> {
  const session = await page.createCDPSession();
  try {
    const objectId = await findInRoot(session, selector);
    if (objectId === undefined) return undefined;
    await session.send('DOM.scrollIntoViewIfNeeded', { objectId });
    const { quads } = await session.send('DOM.getContentQuads', { objectId });
    const quad = quads[0];
    return (
      quad && { x: mean(quad.filter((_, at) => at % 2 === 0)), y: mean(quad.filter((_, at) => at % 2 === 1)) }
    );
  } finally {
    await session.detach();
  }
}

/** The DevTools id of the element, or undefined. */
async function findInRoot(session: CDPSession, selector: Selector): Promise<string | undefined> {
  const expression = `document.querySelector(${JSON.stringify(selector.host)})`;
  const { result: host } = await session.send('Runtime.evaluate', { expression });
  if (host.objectId === undefined) return undefined;
  const { node } = await session.send('DOM.describeNode', {
    objectId: host.objectId,
    depth: 1,
    pierce: true,
  });
  const root = node.shadowRoots?.[0];
  if (root === undefined) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  if (object.objectId === undefined) return undefined;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function (css, text) { return (${String(findVisible)})(this, css, text); }`,
    arguments: [{ value: selector.css }, ...(selector.text === undefined ? [] : [{ value: selector.text }])],
  });
  return result.objectId;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
