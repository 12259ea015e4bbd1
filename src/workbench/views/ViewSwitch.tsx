import { VIEW_WORDS } from '../../i18n/view-words.ts';
import { useLaterWords } from '../use-later-words.ts';
import type { ViewId } from './view.ts';
import { VIEW_IDS } from './views.ts';
import './views.css';

interface ViewSwitchProps {
  view: ViewId;
  onView(view: ViewId): void;
}

/** The choice among the ways to look at the dataset. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const views = useLaterWords(VIEW_WORDS);
  if (views === undefined) return null;
  return (
    <fieldset class="view-switch">
      <legend class="visually-hidden">{views.label}</legend>
      {VIEW_IDS.map((id) => (
        <label key={id}>
          <input type="radio" name="view" checked={id === view} onChange={() => onView(id)} />
          <span>{views.names[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}
