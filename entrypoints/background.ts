import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetCounting, settleCounting, wishCounting } from '../src/background/counting.ts';
import { startFollowing } from '../src/background/start-following.ts';
import { createJobStore } from '../src/background/jobs.ts';
import { answer } from '../src/background/routes.ts';
import { countPorts, onPermissions, showCount } from '../src/platform/extension/counting.ts';
import { startMenu } from '../src/platform/extension/menu.ts';
import { backgroundPorts, senderOf, sessionStorage } from '../src/platform/extension/background.ts';

export default defineBackground(() => {
  const jobs = createJobStore(sessionStorage, () => crypto.randomUUID());
  startMenu();
  onPermissions(
    () => void settleCounting(countPorts),
    (takenBack) => void forgetCounting(countPorts, takenBack),
  );
  const countOn = (patterns: readonly string[]) => wishCounting(countPorts, patterns);
  const { refreshFollowing } = startFollowing();
  const ports = { jobs, refreshFollowing, countOn, showCount, ...backgroundPorts };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void answer(ports, message, senderOf(sender)).then(respond, () => respond(undefined));
    return true;
  });
});
