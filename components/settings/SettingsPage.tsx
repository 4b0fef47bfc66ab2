import './settings.css';
import { useApp } from '../app';
import { useText } from '../beheer-text';
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

/** Instellingen: what the team agreed on, and what belongs to this computer. */
export function SettingsPage() {
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
        <RecognitionSection />
        <LanguageSection />
        <ExchangeSection />
      </div>
      <p class="soft">Pleinwijzer {version}</p>
    </>
  );
}
