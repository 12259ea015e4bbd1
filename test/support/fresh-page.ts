/*
 * Files that share a worker share its document: each begins with an empty one, whatever the file before it left. New elements,
 * not emptied ones, because what was rendered into them stays known to the renderer.
 */
if (typeof document !== 'undefined')
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
