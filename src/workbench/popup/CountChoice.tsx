import { useEffect, useId, useState } from 'preact/hooks';
import { usePlaceWords } from '../place/use-place-words.ts';
import type { PopupPorts } from './ports.ts';

/** Where pages are counted without being asked each time. */
export type Counting = 'site' | 'all' | 'never';

const CHOICES = ['site', 'all', 'never'] as const;

/** Asks whether the toolbar button shows how much data a page holds; the browser asks for its permission in the same click. */
export function CountChoice({ url, ports }: { url: string; ports: PopupPorts }) {
  const words = usePlaceWords()?.count;
  const name = useId();
  const [chosen, setChosen] = useState<Counting>();
  useEffect(() => {
    ports.counting(url).then(setChosen, () => undefined);
  }, [url]);
  if (!words || !chosen || !/^https?:/.test(url)) return null;
  const choose = async (choice: Counting) => {
    setChosen(choice);
    await ports.setCounting(choice, url);
    setChosen(await ports.counting(url));
  };
  const labels = { site: words.site(new URL(url).host), all: words.all, never: words.never };
  return (
    <details class="count-choice">
      <summary>{words.title}</summary>
      <fieldset>
        <legend class="visually-hidden">{words.title}</legend>
        {CHOICES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              checked={chosen === choice}
              onChange={() => void choose(choice).catch(() => undefined)}
            />{' '}
            {labels[choice]}
          </label>
        ))}
      </fieldset>
      <p class="quiet">{words.hint}</p>
    </details>
  );
}
