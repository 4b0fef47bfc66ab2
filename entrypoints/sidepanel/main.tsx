import { SidePanel } from '../../components/SidePanel';
import { startPage } from '../../components/start';
import { buildSurroundings } from '../../components/surroundings';
import { pageBrowser } from '../../utils/browser';

startPage({
  root: document.getElementById('app') as HTMLElement,
  database: 'pleinwijzer',
  surroundings: buildSurroundings(pageBrowser, { seesTab: true }),
  Page: SidePanel,
  title: (app) => app.text.value.panelTitle,
});
