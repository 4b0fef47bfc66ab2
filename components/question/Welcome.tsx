import { useSignal } from '@preact/signals';
import { defaultLocation } from '../../utils/settings/settings';
import { useApp, useText } from '../app';
import { useForm } from './form';

/** A short welcome at the first start; nothing has to be filled in. */
export function Welcome() {
  const text = useText();
  const { stores, surroundings } = useApp();
  const form = useForm();
  const { settings } = stores;
  const name = useSignal('');
  if (settings.device.value.welcomed) return null;
  const isUnnamed = settings.team.value.locations.some(({ uid }) => uid === defaultLocation);
  return (
    <section class="notice notice-calm welcome" aria-labelledby="welcome">
      <h2 id="welcome">{text.welcomeTitle}</h2>
      <p>
        {text.welcomeText}{' '}
        {surroundings.shortcut.value && text.welcomeShortcut(surroundings.shortcut.value)}
      </p>
      <div class="welcome-name">
        {isUnnamed && (
          <label>
            <span class="label">{text.welcomeLocation}</span>
            <input
              class="input"
              data-field="welcome-name"
              maxLength={80}
              placeholder={text.welcomeLocationPlaceholder}
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value;
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                close();
              }}
            />
          </label>
        )}
        <button type="button" class="button" data-field="welcome-save" onClick={close}>
          {name.value.trim() ? text.welcomeSave : text.welcomeLater}
        </button>
      </div>
    </section>
  );

  async function close() {
    const chosen = name.value.trim();
    if (chosen) {
      const locations = settings.team.value.locations.map((location) =>
        location.uid === defaultLocation ? { ...location, name: chosen } : location,
      );
      if (!(await settings.changeTeam({ locations }))) return;
    }
    await settings.changeDevice({ welcomed: true });
    form.focus.value();
  }
}
