import { useId } from 'preact/hooks';
import { useApp } from '../app';
import { usePublishTeamText } from './publish-team';

/** Whether changes go to visitors by themselves, for the whole team. */
export function AutoPublishField() {
  const words = usePublishTeamText();
  const id = useId();
  const { settings } = useApp().stores;
  return (
    <div>
      <label class="publish-auto">
        <input
          type="checkbox"
          checked={settings.team.value.autoPublish === true}
          aria-describedby={id}
          onChange={({ currentTarget }) =>
            settings.changeTeam({ autoPublish: currentTarget.checked })
          }
        />
        {words.auto}
      </label>
      <p id={id} class="soft">
        {words.autoHint}
      </p>
    </div>
  );
}
