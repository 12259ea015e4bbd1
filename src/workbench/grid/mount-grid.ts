import { GridView } from './grid-view.ts';
import type { MountGrid } from './grid.ts';

/** Shows a model in `host`, which gives the grid its height, and returns the way to steer it. */
export const mountGrid: MountGrid = (host, model, events, words) => {
  const view = new GridView(host, model, { events, words });
  return {
    refresh: (next) => view.refresh(next),
    activate: (at) => view.activate(at),
    reveal: (at) => view.reveal(at),
    edit: () => view.edit(),
    destroy: () => view.destroy(),
  };
};
