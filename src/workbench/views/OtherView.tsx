import { h } from 'preact';
import type { OtherViewId, ViewProps } from './view.ts';
import { OTHER_VIEWS } from './views.ts';

/** A view that was chosen instead of the table. */
export function OtherView({ view, ...props }: ViewProps & { view: OtherViewId }) {
  return <div class="view-host">{h(OTHER_VIEWS[view], props)}</div>;
}
