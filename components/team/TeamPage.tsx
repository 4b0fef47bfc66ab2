import './team.css';
import { useApp } from '../app';
import { PastList } from './PastList';
import { RefusedList } from './RefusedList';
import { useVersionsText } from './versions-text';

/** What was not shared and what was overwritten, and what can be done about it. */
export function TeamPage() {
  const text = useVersionsText();
  const { team } = useApp().surroundings;
  return (
    <>
      <p>
        <a class="team-link" href="#/instellingen">
          {text.backToSettings}
        </a>
      </p>
      {team ? (
        <div class="sections">
          <RefusedList />
          <PastList />
        </div>
      ) : (
        <p>{text.missing}</p>
      )}
    </>
  );
}
