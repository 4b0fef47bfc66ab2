import { useApp } from '../app';
import { useTyped } from '../ui/typed';
import { AddressField } from './AddressField';
import { usePublishText } from './publish';

/** Name of the agenda and the address of its page, which go into the feed. */
export function PublishNames() {
  const text = usePublishText();
  const { settings } = useApp().stores;
  const { squareName = '', agendaUrl = '', library } = settings.team.value;
  const name = useTyped(squareName, (next) => settings.changeTeam({ squareName: next }));
  return (
    <div class="publish-names">
      <label>
        <span class="label">{text.name}</span>
        <input
          class="input"
          maxLength={80}
          value={name.value}
          placeholder={library.name}
          onInput={({ currentTarget }) => name.type(currentTarget.value)}
          onChange={name.store}
        />
      </label>
      <AddressField
        label={text.page}
        hint={text.pageHint}
        value={agendaUrl}
        onStore={(next) => settings.changeTeam({ agendaUrl: next })}
      />
    </div>
  );
}
