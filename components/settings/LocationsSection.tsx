import { useSignal } from '@preact/signals';
import { v7 as newUid } from 'uuid';
import { labels } from '../../utils/question/labels';
import { type Location, openLocations } from '../../utils/settings/settings';
import { useAgendaText } from '../activity/agenda';
import { useApp, useLabel } from '../app';
import { useText } from '../beheer-text';
import { Icon } from '../ui/Icon';
import { AddName, findNameFault } from './AddName';
import { Section } from './Section';

/** The places where questions are answered, and which of them is this one. */
export function LocationsSection() {
  const text = useText();
  const { stores } = useApp();
  const { settings } = stores;
  const { locations } = settings.team.value;
  const open = openLocations(settings.team.value);
  const fault = useSignal('');
  const gone = locations.filter((location) => location.archived);
  const change = (uid: string, next: Partial<Location>) =>
    settings.changeTeam((team) => ({
      locations: team.locations.map((location) =>
        location.uid === uid ? { ...location, ...next } : location,
      ),
    }));
  const restore = (uid: string, name: string) => {
    const taken = open.map((location) => location.name);
    fault.value = findNameFault(name, taken, text);
    if (!fault.value) change(uid, { archived: false });
  };
  return (
    <Section title={text.locations} intro={text.locationsIntro}>
      <ul class="rows">
        {open.map((location) => (
          <LocationRow
            key={location.uid}
            location={location}
            taken={open.filter((one) => one.uid !== location.uid).map((one) => one.name)}
            isLast={open.length === 1}
            onChange={(next) => change(location.uid, next)}
          />
        ))}
      </ul>
      <AddName
        label={text.newLocation}
        action={text.addLocation}
        taken={open.map((location) => location.name)}
        onAdd={(name) =>
          settings.changeTeam((team) => ({
            locations: [...team.locations, { uid: newUid(), name, place: 'inside', form: 'basic' }],
          }))
        }
      />
      <label>
        <span class="label">{text.thisComputer}</span>
        <select
          class="select"
          value={settings.location.value.uid}
          onChange={async ({ currentTarget }) => {
            await settings.changeDevice({ location: currentTarget.value });
            await stores.questions.reload();
          }}
        >
          {open.map(({ uid, name }) => (
            <option key={uid} value={uid}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {gone.length > 0 && (
        <div>
          <p class="label">{text.archivedLocations}</p>
          <div class="row">
            {gone.map(({ uid, name }) => (
              <button key={uid} type="button" class="button" onClick={() => restore(uid, name)}>
                {text.restore(name)}
              </button>
            ))}
          </div>
          {fault.value && (
            <p class="error" role="alert">
              {fault.value}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

function LocationRow(props: {
  location: Location;
  taken: string[];
  isLast: boolean;
  onChange: (next: Partial<Location>) => Promise<boolean>;
}) {
  const text = useText();
  const label = useLabel();
  const words = useAgendaText();
  const { location, onChange } = props;
  const fault = useSignal('');
  const rename = (input: HTMLInputElement) => {
    const name = input.value.trim();
    fault.value = findNameFault(name, props.taken, text);
    if (fault.value) input.value = location.name;
    else onChange({ name });
  };
  return (
    <li class="location-row">
      <label>
        <span class="label">{text.locationName}</span>
        <input
          class="input"
          maxLength={80}
          value={location.name}
          onChange={({ currentTarget }) => rename(currentTarget)}
        />
      </label>
      <label>
        <span class="label">{text.locationPlace}</span>
        <select
          class="select"
          value={location.place}
          onChange={({ currentTarget }) =>
            onChange({ place: currentTarget.value as Location['place'] })
          }
        >
          {(['inside', 'outside'] as const).map((one) => (
            <option key={one} value={one}>
              {label(labels.place[one])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{text.locationForm}</span>
        <select
          class="select"
          value={location.form}
          onChange={({ currentTarget }) =>
            onChange({ form: currentTarget.value as Location['form'] })
          }
        >
          {(['basic', 'always-available', 'broad'] as const).map((one) => (
            <option key={one} value={one}>
              {label(labels.form[one])}
            </option>
          ))}
        </select>
      </label>
      <label class="location-address">
        <span class="label">{words.locationAddress}</span>
        <input
          class="input"
          maxLength={200}
          value={location.address ?? ''}
          onChange={({ currentTarget }) => onChange({ address: currentTarget.value.trim() })}
        />
      </label>
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={text.removeLocation(location.name)}
        title={props.isLast ? text.lastLocation : text.removeLocation(location.name)}
        disabled={props.isLast}
        onClick={() => onChange({ archived: true })}
      >
        <Icon name="bin" />
      </button>
      {fault.value && (
        <p class="error" role="alert">
          {fault.value}
        </p>
      )}
    </li>
  );
}
