import { useSignal } from '@preact/signals';
import { presetPlaces } from '../../utils/question/preset';
import { details } from '../../utils/question/question';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { namePreset } from '../question/form';
import { Icon } from '../ui/Icon';
import { Section } from './Section';

/** The preset buttons that always come first in the panel. */
export function PresetsSection() {
  const app = useApp();
  const text = useText();
  const { settings } = app.stores;
  const pinned = settings.team.value.pinnedPresets;
  const said = useSignal('');
  const change = (step: (pinned: string[]) => string[]) =>
    settings.changeTeam((team) => ({ pinnedPresets: step(team.pinnedPresets) }));
  const move = (key: string, step: 1 | -1) =>
    change((now) => {
      const others = now.filter((one) => one !== key);
      return others.toSpliced(Math.max(0, now.indexOf(key) + step), 0, key);
    });
  const keys = app.book.value.topics.flatMap(({ id }) =>
    id === 'digid' ? [id, ...details.map((detail) => `digid:${detail}`)] : [id],
  );
  return (
    <Section title={text.pinned} intro={text.pinnedIntro}>
      {pinned.length === 0 && <p class="soft">{text.pinnedEmpty}</p>}
      <ol class="rows">
        {pinned.map((key, index) => {
          const name = namePreset(app, key);
          return (
            <li key={key} class="plain-row">
              <span>
                <span class="soft">{index + 1}</span> <strong>{name}</strong>
              </span>
              <span class="row">
                <IconButton
                  icon="up"
                  label={text.moveUp(name)}
                  disabled={index === 0}
                  onClick={() => move(key, -1)}
                />
                <IconButton
                  icon="down"
                  label={text.moveDown(name)}
                  disabled={index === pinned.length - 1}
                  onClick={() => move(key, 1)}
                />
                <IconButton
                  icon="close"
                  label={text.unpin(name)}
                  onClick={() => change((now) => now.filter((one) => one !== key))}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <label>
        <span class="label">{text.addPinned}</span>
        <select
          class="select"
          value=""
          onChange={({ currentTarget }) => {
            const key = currentTarget.value;
            currentTarget.value = '';
            said.value = pinned.length >= presetPlaces ? text.pinnedFull : '';
            if (key && pinned.length < presetPlaces) change((now) => [...now, key]);
          }}
        >
          <option value="">{text.pinnedChoose}</option>
          {keys
            .filter((key) => !pinned.includes(key))
            .map((key) => (
              <option key={key} value={key}>
                {namePreset(app, key)}
              </option>
            ))}
        </select>
      </label>
      {said.value && pinned.length >= presetPlaces && (
        <p class="error" role="alert">
          {said.value}
        </p>
      )}
    </Section>
  );
}

function IconButton(props: {
  icon: 'up' | 'down' | 'close';
  label: string;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled === true}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
