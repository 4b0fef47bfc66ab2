import { localDate } from '../../utils/question/desk';
import { labels } from '../../utils/question/labels';
import { channels } from '../../utils/question/question';
import { openLocations } from '../../utils/settings/settings';
import { useApp, useLabel, useText } from '../app';
import { RadioChips } from '../ui/Chips';
import { Icon } from '../ui/Icon';
import { useForm } from './form';

/** Where this computer stands, how many questions it has today, and how visitors ask now. */
export function PanelHeader() {
  const text = useText();
  const { stores, surroundings } = useApp();
  const form = useForm();
  const { settings, questions } = stores;
  const { place } = form.draft.value;
  const { moment } = questions.desk.value;
  const isEarlier = moment !== undefined && moment.date !== localDate(new Date(stores.clock()));
  const { length } = questions.today.value;
  const count = isEarlier ? text.dayCount(length) : text.todayCount(length);
  return (
    <header class="panel-header">
      <h1 class="hidden-text">{text.panelTitle}</h1>
      <div class="panel-place">
        <select
          class="select select-place"
          aria-label={text.location}
          data-field="location"
          value={place?.location ?? settings.location.value.uid}
          onChange={(event) => changeLocation(event.currentTarget.value)}
        >
          {openLocations(settings.team.value).map(({ uid, name }) => (
            <option key={uid} value={uid}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button button-quiet button-icon"
          data-field="help"
          aria-label={text.shortcuts}
          title={`${text.shortcuts} (?)`}
          onClick={() => {
            form.isHelpOpen.value = true;
          }}
        >
          <Icon name="keyboard" />
        </button>
        <button
          type="button"
          class="button button-quiet button-icon"
          data-field="beheer"
          aria-label={text.openBeheer}
          title={text.openBeheer}
          onClick={surroundings.openBeheer}
        >
          <Icon name="window" />
        </button>
      </div>
      <ChannelField />
      <p class="panel-state">
        <strong>{count}</strong>
        <TeamState />
      </p>
    </header>
  );

  async function changeLocation(location: string) {
    // Of a correction the question's own location changes, not that of this computer.
    if (place) {
      form.change((draft) => ({ ...draft, place: { ...place, location } }));
      return;
    }
    await settings.changeDevice({ location });
    await questions.reload();
  }
}

/** How sharing stands, where something is shared. */
function TeamState() {
  const text = useText();
  const { surroundings, teamPart } = useApp();
  const Line = teamPart.value;
  if (Line) return <Line />;
  // Not known yet: what may not be true is not said.
  if (Line === undefined) return null;
  return <span class="soft">{surroundings.isPractice ? text.practiceState : text.alone}</span>;
}

/** How the visitors of this moment ask; stays until it is changed. */
function ChannelField() {
  const text = useText();
  const label = useLabel();
  const { questions } = useApp().stores;
  const form = useForm();
  const { place } = form.draft.value;
  return (
    <RadioChips
      legend={text.channel}
      isLegendHidden
      field="channel"
      options={channels.map((value) => ({ value, label: label(labels.channel[value]) }))}
      chosen={place?.channel ?? questions.desk.value.channel}
      onChoose={(channel) => {
        if (place) form.change((draft) => ({ ...draft, place: { ...place, channel } }));
        else questions.changeDesk((desk) => ({ ...desk, channel }));
      }}
    />
  );
}
