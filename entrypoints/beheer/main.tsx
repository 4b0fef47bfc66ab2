import { Beheer } from '../../components/Beheer';
import { startPage } from '../../components/start';
import { buildSurroundings } from '../../components/surroundings';
import { pageBrowser } from '../../utils/browser';

startPage({
  root: document.getElementById('app') as HTMLElement,
  database: 'pleinwijzer',
  surroundings: buildSurroundings(pageBrowser, { seesTab: false }),
  Page: Beheer,
  title: (app) => app.text.value.beheerTitle,
});
