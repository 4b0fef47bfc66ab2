import './settings.css';
import { useApp } from '../app';
import type { PageProps } from '../Beheer';
import { useText } from '../beheer-text';
import { lazy } from '../ui/lazy';
import { ExchangeSection } from './ExchangeSection';
import { FocusSection } from './FocusSection';
import { HintsSection } from './HintsSection';
import { HolidaysSection } from './HolidaysSection';
import { HostsSection } from './HostsSection';
import { LanguageSection } from './LanguageSection';
import { LocationsSection } from './LocationsSection';
import { PresetsSection } from './PresetsSection';
import { RecognitionSection } from './RecognitionSection';
import { TopicsSection } from './TopicsSection';

const TeamSection = lazy(async () => (await import('../team/TeamSection')).TeamSection);
const TeamPage = lazy(async () => (await import('../team/TeamPage')).TeamPage);

/** Instellingen: what the team agreed on, and what belongs to this computer. */
export function SettingsPage({ path }: PageProps) {
  return path[0] === 'team' ? <TeamPage /> : <AllSettings />;
}

function AllSettings() {
  const text = useText();
  const { version } = useApp().surroundings;
  return (
    <>
      <p class="beheer-intro">{text.settingsIntro}</p>
      <div class="sections">
        <LocationsSection />
        <PresetsSection />
        <TopicsSection />
        <HintsSection />
        <HostsSection />
        <FocusSection />
        <HolidaysSection />
        <TeamSection />
        <RecognitionSection />
        <LanguageSection />
        <ExchangeSection />
      </div>
      <p class="soft">Pleinwijzer {version}</p>
    </>
  );
}
