import type { FunctionComponent } from 'preact';
import { lazy } from '../components/lazy.tsx';
import type { OtherViewId, ViewId, ViewProps } from './view.ts';

/** The code of each view beside the table, fetched when it is chosen: one folder, one entry here and in `VIEW_IDS`. */
export const OTHER_VIEWS: Readonly<Record<OtherViewId, FunctionComponent<ViewProps>>> = {
  record: lazy<ViewProps>(async () => (await import('./record/RecordView.tsx')).RecordView),
  cards: lazy<ViewProps>(async () => (await import('./cards/CardsView.tsx')).CardsView),
  inspect: lazy<ViewProps>(async () => (await import('./inspect/InspectView.tsx')).InspectView),
};

/** All views in the order they are offered. */
export const VIEW_IDS: readonly ViewId[] = ['table', 'record', 'cards', 'inspect'];
