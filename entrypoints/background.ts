import { defineBackground } from 'wxt/utils/define-background';
import * as browser from '../utils/browser';
import { beginSharing, shareOnce } from '../utils/team/background';

const database = 'pleinwijzer';

export default defineBackground(() => {
  browser.openPanelOnClick();
  browser.watchShareAlarm(
    () => beginSharing(database, browser),
    () => shareOnce(database, browser),
  );
});
