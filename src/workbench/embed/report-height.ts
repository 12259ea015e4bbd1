import { contentHeight } from './content-height.ts';

/** Tells how high the workbench under `root` would like to be, now and whenever that changes; returns a way to stop. */
export function reportHeight(root: HTMLElement, tell: (height: number) => void): () => void {
  let told = 0;
  let frame = 0;
  const measure = () => {
    frame = 0;
    const main = root.querySelector('main');
    const height = main ? contentHeight(main) : 0;
    if (height === 0 || height === told) return;
    told = height;
    tell(height);
  };
  /* Once a frame, however much was painted. */
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(measure);
  };
  const sizes = new ResizeObserver(soon);
  const parts = new MutationObserver(soon);
  sizes.observe(root);
  parts.observe(root, { childList: true, subtree: true });
  soon();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    parts.disconnect();
  };
}
