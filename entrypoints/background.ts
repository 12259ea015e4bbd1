import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { startFollowing } from '../src/background/start-following.ts';
import { createJobStore } from '../src/background/jobs.ts';
import { answer } from '../src/background/routes.ts';
import { startMenu } from '../src/platform/extension/menu.ts';
import { backgroundPorts, senderOf, sessionStorage } from '../src/platform/extension/background.ts';

export default defineBackground(() => {
  const jobs = createJobStore(sessionStorage, () => crypto.randomUUID());
  startMenu();
  const { refreshFollowing } = startFollowing();
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void answer({ jobs, refreshFollowing, ...backgroundPorts }, message, senderOf(sender)).then(respond, () =>
      respond(undefined),
    );
    return true;
  });
});
