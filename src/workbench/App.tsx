import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../core/job.ts';
import type { Ports } from '../platform/ports.ts';
import { beginSession } from './app/begin-session.ts';
import { locateFinding } from './app/locate-finding.ts';
import { screenOfFile } from './app/screen-of-file.ts';
import { firstScreen, type OpenedBy, type OpenRequest, type Screen } from './app/screen.ts';
import { Screens } from './app/Screens.tsx';
import { useDrafts } from './app/use-drafts.ts';
import { useSaving } from './app/use-saving.ts';
import { NotOpened } from './components/NotOpened.tsx';
import { Notice } from './components/Notice.tsx';
import { useLanguage, ShellContext, type Shell } from './context.ts';
import type { Dataset } from './dataset/open-dataset.ts';
import { plainName } from './dataset/plain-name.ts';
import { DroppedOver } from './own-file/DroppedOver.tsx';
import type { GivenFile } from './own-file/given-file.ts';
import { useDroppedFile } from './own-file/use-dropped-file.ts';
import { useDelivered } from './use-delivered.ts';
import { useOpener } from './use-opener.ts';
import { useOrphaned } from './use-orphaned.ts';

interface AppProps {
  ports: Ports;
  shell: Shell;
  /** What it is opened with; `damaged` when an address led here that says nothing that can be understood. */
  job: Job | 'damaged';
  openedBy: OpenedBy;
}

/** The workbench: one UI for the overlay, the tab and the hosted site. */
export function App({ ports: all, shell, job: told, openedBy }: AppProps) {
  const { lang, words } = useLanguage();
  const job = told === 'damaged' ? {} : told;
  const page = job.page?.url;
  const [screen, go] = useState<Screen>(() => firstScreen(told, openedBy));
  useEffect(() => {
    if (screen.name !== 'locating') return;
    void locateFinding(job, all.answers, openedBy).then((next) =>
      go((now) => (now.name === 'locating' ? next : now)),
    );
  }, []);
  const session = 'session' in screen ? screen.session : undefined;
  const { ports: given, notOpened } = useOpener(all);
  const { saved, ports } = useSaving(session, given);
  /* A page may frame us without a job: it is shown nothing of the person's. */
  const drafts = useDrafts(ports, shell === 'tab' || job.finding !== undefined);
  const main = useRef<HTMLElement>(null);
  /* At once: a key pressed after the screen is seen would be lost to what takes the keyboard later. */
  useLayoutEffect(() => {
    /* A publisher's page does not lose its place because a part of it was loaded. */
    if (shell !== 'embed' || document.hasFocus()) main.current?.focus();
  }, [screen.name]);
  useDelivered(session, ports.drafts, (delivered) => {
    if (!('session' in screen)) return;
    const { source } = screen.session.dataset;
    const news = delivered ? words.editor.delivered : undefined;
    go({ name: 'opening', request: { source, given: screen.request.given, news } });
  });

  const [dropped, setDropped] = useState<GivenFile>();
  const bring = (file: GivenFile) => {
    setDropped(undefined);
    go(screenOfFile(file, screen, words));
  };
  const isOver = useDroppedFile((file) => (session && !session.isEmpty ? setDropped(file) : bring(file)));
  const opened = async (dataset: Dataset, request: OpenRequest) => {
    const begun = await beginSession(dataset, { request, ports, page, lang, words });
    /* The person may have gone elsewhere meanwhile. */
    const isWaited = (now: Screen) => now.name === 'opening' && now.request === request;
    go((now) => (isWaited(now) ? { name: 'editor', request, ...begun } : now));
  };
  if (useOrphaned(ports)) {
    return (
      <main class="column">
        <Notice kind="problem">{words.overlay.updated}</Notice>
      </main>
    );
  }
  return (
    <ShellContext.Provider value={shell}>
      <main class={`workbench ${shell}`} ref={main} tabIndex={-1}>
        {notOpened && <NotOpened {...notOpened} />}
        {isOver && <p class="drop-veil">{words.ownFile.dropHere}</p>}
        {dropped && session && (
          <DroppedOver
            name={plainName(dropped.file.name)}
            open={session.dataset.title}
            saved={saved}
            onOpen={() => bring(dropped)}
            onStay={() => {
              main.current?.focus();
              setDropped(undefined);
            }}
          />
        )}
        <Screens
          {...{ screen, job, drafts, saved, ports, go }}
          onOpened={(dataset, request) => void opened(dataset, request)}
          onFile={bring}
        />
      </main>
    </ShellContext.Provider>
  );
}
