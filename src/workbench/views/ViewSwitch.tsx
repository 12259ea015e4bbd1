import { VIEW_WORDS } from '../../i18n/view-words.ts';
import { SchemaButton } from '../schema/SchemaButton.tsx';
import { useLaterWords } from '../use-later-words.ts';
import type { ViewId } from './view.ts';
import { VIEW_IDS } from './views.ts';
import './views.css';

interface ViewSwitchProps {
  view: ViewId;
  onView(view: ViewId): void;
  onSchema(): void;
}

/** The choice among the ways to look at the dataset, and the way to what its columns mean. */
export function ViewSwitch({ view, onView, onSchema }: ViewSwitchProps) {
  const views = useLaterWords(VIEW_WORDS);
  if (views === undefined) return null;
  return (
    <div class="view-line">
      <fieldset class="view-switch">
        <legend class="visually-hidden">{views.label}</legend>
        {VIEW_IDS.map((id) => (
          <label key={id}>
            <input type="radio" name="view" checked={id === view} onChange={() => onView(id)} />
            <span>{views.names[id]}</span>
          </label>
        ))}
      </fieldset>
      <SchemaButton onOpen={onSchema} />
    </div>
  );
}
