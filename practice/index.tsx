import '../components/tokens.css';
import '../components/ui/ui.css';
import './practice.css';
import './index.css';
import { render } from 'preact';
import { Erase } from './Erase';
import { RealNote, SampleNote } from './ServerNotes';
import { readServerFacts } from './server-facts';
import { WebsiteDoors } from './WebsiteDoors';

const find = (id: string) => document.getElementById(id) as HTMLElement;

render(<Erase />, find('erase'));

readServerFacts().then((facts) => {
  if (!facts) return;
  render(<SampleNote {...facts} />, find('sample-note'));
  render(<RealNote {...facts} />, find('real-note'));
  const { libraryUrl, partnerUrl } = facts;
  if (!libraryUrl || !partnerUrl) return;
  find('websites').hidden = false;
  const doors = <WebsiteDoors libraryUrl={libraryUrl} partnerUrl={partnerUrl} />;
  render(doors, find('website-doors'));
});
