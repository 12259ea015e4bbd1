import { type LazyComponent, lazy } from '../components/lazy.tsx';
import type { View, ViewId, ViewProps } from './view.ts';

/** The ways to look at a dataset beside the table, in the order they are offered: one folder, one entry. */
const VIEWS: readonly View[] = [
  { id: 'inspect', load: async () => (await import('./inspect/InspectView.tsx')).InspectView },
];

/** All views, the table first. */
export const VIEW_IDS: readonly ViewId[] = ['table', ...VIEWS.map(({ id }) => id)];

const COMPONENTS = new Map<ViewId, LazyComponent<ViewProps>>(VIEWS.map(({ id, load }) => [id, lazy(load)]));

/** The component of a view; undefined for the table, which is part of the editor. */
export function viewComponent(id: ViewId): LazyComponent<ViewProps> | undefined {
  return COMPONENTS.get(id);
}
