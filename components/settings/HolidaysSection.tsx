import { useSignal } from '@preact/signals';
import type { ClosedDays, ClosedRange } from '../../utils/activity/closed-days';
import { labels } from '../../utils/activity/labels';
import { localDate } from '../../utils/question/desk';
import {
  addHoliday,
  confirmHolidays,
  isToCheck,
  type Region,
  regions,
  removeHoliday,
  teamClosedDays,
} from '../../utils/settings/holidays';
import { useAgendaText } from '../activity/agenda';
import { useApp, useLabel } from '../app';
import { Icon } from '../ui/Icon';
import { AddHoliday } from './AddHoliday';
import { Section } from './Section';

/** The school holidays that are known, which the team can correct and extend. */
export function HolidaysSection() {
  const text = useAgendaText();
  const label = useLabel();
  const { settings } = useApp().stores;
  const region = useSignal<Region>('school-holidays-midden');
  const known = teamClosedDays(settings.team.value);
  const change = (step: (now: ClosedDays) => ClosedDays) =>
    settings.changeTeam((team) => ({ closedDays: step(teamClosedDays(team)) }));
  return (
    <Section title={text.holidays} intro={text.holidaysIntro}>
      <label>
        <span class="label">{text.region}</span>
        <select
          class="select"
          value={region.value}
          onChange={({ currentTarget }) => {
            region.value = currentTarget.value as Region;
          }}
        >
          {regions.map((one) => (
            <option key={one} value={one}>
              {label(labels.closedIn[one])}
            </option>
          ))}
        </select>
      </label>
      <HolidayList
        known={known}
        region={region.value}
        onRemove={(range) => change((now) => removeHoliday(now, region.peek(), range))}
        onConfirm={() => change((now) => confirmHolidays(now, region.peek()))}
      />
      <AddHoliday onAdd={(range) => change((now) => addHoliday(now, region.peek(), range))} />
    </Section>
  );
}

function HolidayList(props: {
  known: ClosedDays;
  region: Region;
  onRemove: (range: ClosedRange) => void;
  onConfirm: () => void;
}) {
  const text = useAgendaText();
  const { stores, language } = useApp();
  const kind = props.known[props.region];
  const today = localDate(new Date(stores.clock()));
  const coming = (kind?.ranges ?? [])
    .filter(({ to }) => to >= today)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const format = new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeZone: 'UTC' });
  const read = (date: string) => format.format(new Date(`${date}T00:00Z`));
  const { toCheck, validUntil = today } = kind ?? {};
  return (
    <>
      <ul class="rows">
        {coming.map((range) => (
          <li key={range.from} class="plain-row">
            <span>
              {range.name}{' '}
              <span class="soft">
                {read(range.from)} – {read(range.to)}
                {kind && isToCheck(kind, range) && ` · ${text.toCheck}`}
              </span>
            </span>
            <button
              type="button"
              class="button button-quiet button-icon"
              aria-label={text.removeHoliday(range.name, read(range.from))}
              title={text.removeHoliday(range.name, read(range.from))}
              onClick={() => props.onRemove(range)}
            >
              <Icon name="bin" />
            </button>
          </li>
        ))}
      </ul>
      <p class="soft">{text.holidaysUntil(read(validUntil))}</p>
      {toCheck && toCheck.to >= today && (
        <div class="notice notice-calm">
          <p>{text.holidaysToCheck(read(toCheck.from), read(toCheck.to))}</p>
          <div class="row">
            <button type="button" class="button" onClick={props.onConfirm}>
              {text.holidaysChecked}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
