import { useApp } from '../app';
import { AddressField } from './AddressField';
import { usePublishText } from './publish';

/** Name of the agenda and the address of its page, which go into the feed. */
export function PublishNames() {
  const text = usePublishText();
  const { settings } = useApp().stores;
  const { squareName = '', agendaUrl = '', library } = settings.team.value;
  return (
    <div class="publish-names">
      <label>
        <span class="label">{text.name}</span>
        <input
          class="input"
          maxLength={80}
          value={squareName}
          placeholder={library.name}
          onChange={({ currentTarget }) =>
            settings.changeTeam({ squareName: currentTarget.value.trim() })
          }
        />
      </label>
      <AddressField
        label={text.page}
        hint={text.pageHint}
        value={agendaUrl}
        onChange={(next) => settings.changeTeam({ agendaUrl: next })}
      />
    </div>
  );
}
