import './report.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  daysOf,
  findPeriodFault,
  type Period,
  type PeriodName,
  periodNames,
} from '../../utils/report/period';
import { type Counts, sumTallies } from '../../utils/report/tally';
import { readTallies } from '../../utils/storage/questions';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { ConnectionTables } from './ConnectionTables';
import { CountTable } from './CountTable';
import { Exports } from './Exports';
import { shownDimensions } from './export';
import { useKnownPartners } from './known-partners';

/** Cijfers: how many questions there were, what about, and how they ended. */
export function FiguresPage() {
  const app = useApp();
  const text = useText();
  const { clock } = app.stores;
  const name = useSignal<PeriodName>('month');
  const own = useSignal<Period>(daysOf('month', new Date(clock())));
  const location = useSignal('');
  const period = name.value === 'own' ? own.value : daysOf(name.value, new Date(clock()));
  const fault = findPeriodFault(period);
  const answer = useAnswer(fault ? undefined : period, location.value);
  const partners = useKnownPartners();
  const total = answer?.counts.questions ?? 0;
  return (
    <>
      <p class="beheer-intro">{text.figuresIntro}</p>
      <div class="card filters">
        <label>
          <span class="label">{text.period}</span>
          <select
            class="select"
            value={name.value}
            onChange={({ currentTarget }) => {
              name.value = currentTarget.value as PeriodName;
            }}
          >
            {periodNames.map((one) => (
              <option key={one} value={one}>
                {text.periodNames[one]}
              </option>
            ))}
          </select>
        </label>
        {name.value === 'own' && (
          <OwnPeriod period={own.value} onChange={(next) => (own.value = next)} />
        )}
        <LocationFilter chosen={location.value} onChoose={(uid) => (location.value = uid)} />
      </div>
      {fault && (
        <p class="error" role="alert">
          {fault === 'reversed' ? text.periodWrong : text.periodMissing}
        </p>
      )}
      {!fault && answer && (
        <>
          <Total total={total} period={answer.period} />
          {total > 0 && (
            <>
              <Exports {...answer} />
              <div class="tables">
                {shownDimensions.map(({ dimension, title }) => (
                  <section key={dimension} class="card">
                    <CountTable title={text[title]} dimension={dimension} counts={answer.counts} />
                  </section>
                ))}
              </div>
              {partners && <ConnectionTables counts={answer.counts} partners={partners} />}
            </>
          )}
        </>
      )}
    </>
  );
}

/** Counts, with the question that they answer: the two never show apart. */
interface Answer {
  period: Period;
  location: string;
  counts: Counts;
}

/** The counts of a period at a location, or of all; follows what is saved meanwhile. */
function useAnswer(period: Period | undefined, location: string): Answer | undefined {
  const { database, changes } = useApp().stores;
  const answer = useSignal<Answer | undefined>(undefined);
  const from = period?.from;
  const until = period?.until;
  const version = changes.value;
  useEffect(() => {
    let isLatest = true;
    if (!from || !until) return;
    readTallies(database, from, until).then((tallies) => {
      if (!isLatest) return;
      const counts = sumTallies(tallies, location || undefined);
      answer.value = { period: { from, until }, location, counts };
    });
    return () => {
      isLatest = false;
    };
  }, [from, until, location, version, database, answer]);
  return answer.value;
}

function OwnPeriod({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const text = useText();
  return (
    <>
      <label>
        <span class="label">{text.from}</span>
        <input
          class="input"
          type="date"
          value={period.from}
          onInput={({ currentTarget }) => onChange({ ...period, from: currentTarget.value })}
        />
      </label>
      <label>
        <span class="label">{text.until}</span>
        <input
          class="input"
          type="date"
          value={period.until}
          onInput={({ currentTarget }) => onChange({ ...period, until: currentTarget.value })}
        />
      </label>
    </>
  );
}

function LocationFilter(props: { chosen: string; onChoose: (uid: string) => void }) {
  const text = useText();
  const { locations } = useApp().stores.settings.team.value;
  return (
    <label>
      <span class="label">{text.location}</span>
      <select
        class="select"
        value={props.chosen}
        onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}
      >
        <option value="">{text.allLocations}</option>
        {locations.map(({ uid, name }) => (
          <option key={uid} value={uid}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Total({ total, period }: { total: number; period: Period }) {
  const text = useText();
  const { language } = useApp();
  const day = new Intl.DateTimeFormat(language.value, { dateStyle: 'long' });
  const read = (date: string) => day.format(new Date(`${date}T12:00:00`));
  const span =
    period.from === period.until
      ? read(period.from)
      : `${read(period.from)} – ${read(period.until)}`;
  const number = new Intl.NumberFormat(language.value).format(total);
  return (
    <div role="status">
      <p class="total">
        {text.questionsTotal(number, total === 1)} <span class="soft">{span}</span>
      </p>
      {total === 0 && <p class="empty">{text.figuresEmpty}</p>}
    </div>
  );
}
