import '../../src/workbench/styles/install.css';
import { bookmarkletAddress } from '../../src/platform/web/page/bookmarklet-address.ts';
import { registerServiceWorker } from '../../src/platform/web/service-worker-registration.ts';
import { browserFamily } from '../../src/workbench/install/browser-family.ts';
import { InstallPage } from '../../src/workbench/install/InstallPage.tsx';
import { chosenLocale, loadTexts } from '../../src/workbench/install/texts.ts';
import { start } from '../../src/workbench/start.tsx';

const locale = chosenLocale(location.search, navigator.languages);
const BOOKMARKLETS = {
  en: () => import('virtual:bookmarklet-en'),
  fr: () => import('virtual:bookmarklet-fr'),
  es: () => import('virtual:bookmarklet-es'),
};

const { code } = await BOOKMARKLETS[locale]();
const props = {
  bookmarklet: bookmarkletAddress(code, location.href),
  host: location.host,
  family: browserFamily(navigator.userAgent),
  locale,
  texts: await loadTexts(locale),
};
await start(<InstallPage {...props} />, { locale });
await registerServiceWorker(window);
