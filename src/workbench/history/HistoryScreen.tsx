import { useMemo, useState } from 'preact/hooks';
import type { HistoryFocus } from '../../core/desk-place.ts';
import type { ForgeSource } from '../../core/source.ts';
import type { Versions } from '../../forges/versions.ts';
import { HISTORY_WORDS } from '../../i18n/history-words.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords as useCatalogue } from '../context.ts';
import { useLaterWords } from '../use-later-words.ts';

import { BlameView } from './BlameView.tsx';
import { CreditsView } from './CreditsView.tsx';
import { HeatmapView } from './HeatmapView.tsx';
import { ReadingState } from './ReadingState.tsx';
import { useHistory } from './use-history.ts';
import { VersionsView } from './VersionsView.tsx';
import { HistoryLanguage, useWords } from './words.ts';

interface HistoryScreenProps {
  source: ForgeSource;
  /** Reads from the source's host, with a token where the shell may hold one. The same one while the screen is open. */
  forge: Versions;
  /** What the person wants to know about; all of the file when undefined. */
  focus?: HistoryFocus | undefined;
}

type View = 'versions' | 'blame' | 'heatmap' | 'credits';

/** The history of a file: its versions, who changed what, where and when, and whom it owes what. */
export function HistoryScreen(props: HistoryScreenProps) {
  const { common } = useCatalogue();
  const history = useLaterWords(HISTORY_WORDS);
  if (history === undefined) {
    return (
      <div class="column centred">
        <Progress label={common.reading} />
      </div>
    );
  }
  return (
    <HistoryLanguage value={history}>
      <History {...props} />
    </HistoryLanguage>
  );
}

function History({ source: given, forge, focus }: HistoryScreenProps) {
  const words = useWords();
  const [view, setView] = useState<View>(focus ? 'blame' : 'versions');
  const name = JSON.stringify(given);
  const source = useMemo(() => given, [name]);
  const reading = useHistory(forge, source);
  const { history } = reading;
  return (
    <div class="column wide history">
      <h1>{words.history.title(source.path)}</h1>
      <p class="lead">{words.history.place(source.repository, source.host)}</p>
      <ReadingState {...reading} />
      <Views view={view} onChoose={setView} />
      {view === 'versions' && <VersionsView history={history} source={source} forge={forge} />}
      {view === 'blame' && <BlameView history={history} source={source} forge={forge} focus={focus} />}
      {view === 'heatmap' && <HeatmapView history={history} />}
      {view === 'credits' && <CreditsView history={history} dataset={source.path} />}
    </div>
  );
}

function Views({ view, onChoose }: { view: View; onChoose(view: View): void }) {
  const { history } = useWords();
  const labels = {
    versions: history.versions,
    blame: history.blame,
    heatmap: history.heatmap,
    credits: history.credits,
  };
  const names: View[] = ['versions', 'blame', 'heatmap', 'credits'];
  return (
    <div class="history-views" role="group" aria-label={history.views}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          class="button"
          aria-pressed={view === name}
          onClick={() => onChoose(name)}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}
