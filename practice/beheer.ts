import { Beheer } from '../components/Beheer';
import { openPracticePage } from './open-page';

openPracticePage(Beheer, (app) => `${app.text.value.beheerTitle} (oefenen)`);
