import { SidePanel } from '../components/SidePanel';
import { openPracticePage } from './open-page';

openPracticePage(SidePanel, (app) => `${app.text.value.panelTitle} (oefenen)`);
