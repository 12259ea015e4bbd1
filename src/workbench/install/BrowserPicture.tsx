import type { BrowserFamily } from './browser-family.ts';

/** A sketch of a browser: where its bar is, and the way the button takes there. The steps beside it say the same in words. */
export function BrowserPicture({ family }: { family: BrowserFamily }) {
  return (
    <svg class="browser-picture" viewBox="0 0 320 200" aria-hidden="true">
      {family === 'phone' ? <Phone /> : <Desktop family={family} />}
    </svg>
  );
}

type DesktopFamily = Exclude<BrowserFamily, 'phone'>;

/** What stands above the bookmarks bar. */
const TOPS: Record<DesktopFamily, { tabs: string; field: string }> = {
  chromium: { tabs: 'M16 34v-8a8 8 0 0 1 8-8h76a8 8 0 0 1 8 8v8', field: 'M24 47h272' },
  firefox: {
    tabs: 'M22 14h84a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5h-84a5 5 0 0 1-5-5v-8a5 5 0 0 1 5-5z',
    field: 'M70 47h180',
  },
  safari: { tabs: 'M18 24h.1M32 24h.1M46 24h.1', field: 'M100 24h130' },
};

function Desktop({ family }: { family: DesktopFamily }) {
  const { tabs, field } = TOPS[family];
  const bar = family === 'safari' ? 42 : 62;
  return (
    <>
      <rect class="window" x="6" y="6" width="308" height="188" rx="10" />
      <path class="chrome" d={tabs} />
      <path class="field" d={field} />
      <rect class="bar" x="7" y={bar} width="306" height="24" />
      <path class="words" d={`M20 ${bar + 12}h34M66 ${bar + 12}h26`} />
      <rect class="dropped" x="106" y={bar + 4} width="68" height="16" rx="5" />
      <path class="words" d="M36 118h90M36 134h110M36 150h74" />
      <rect class="button-shape" x="196" y="138" width="84" height="26" rx="7" />
      <path class="way" d={`M232 132C228 ${bar + 60} 206 ${bar + 44} 182 ${bar + 22}m0 12v-13h13`} />
    </>
  );
}

/** A phone: the bookmark is edited, its address written anew. */
function Phone() {
  return (
    <>
      <rect class="window" x="100" y="6" width="120" height="188" rx="16" />
      <path class="words" d="M118 40h50" />
      <rect class="bar" x="116" y="50" width="88" height="22" rx="5" />
      <path class="words" d="M118 92h40" />
      <rect class="dropped" x="116" y="102" width="88" height="22" rx="5" />
      <path class="words" d="M124 113h56" />
      <path class="way" d="M258 150C252 128 236 116 214 113m9-9l-10 9 11 8" />
      <rect class="button-shape" x="126" y="148" width="68" height="24" rx="7" />
    </>
  );
}
