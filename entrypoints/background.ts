import { defineBackground } from 'wxt/utils/define-background';
import { openPanelOnClick } from '../utils/browser';

export default defineBackground(() => {
  openPanelOnClick();
});
