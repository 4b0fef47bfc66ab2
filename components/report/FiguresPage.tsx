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
import { listPeriod, readTallies } from '../../utils/storage/questions';
import { useApp, useText } from '../app';
import { download } from '../ui/download';
import { CountTable } from './CountTable';
import { listCountRows, listQuestionRows, shownDimensions } from './export';

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
  const counts = useCounts(fault ? undefined : period, location.value);
  const total = counts?.questions ?? 0;
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
      {!fault && counts && (
        <>
          <Total total={total} period={period} />
          {total > 0 && (
            <>
              <Exports counts={counts} period={period} location={location.value} />
              <div class="tables">
                {shownDimensions.map(({ dimension, title }) => (
                  <section key={dimension} class="card">
                    <CountTable title={text[title]} dimension={dimension} counts={counts} />
                  </section>
                ))}
              </div>
            </>
          )}
        </>
      )}
    </>
  );
}

/** The counts of a period at a location, or of all; follows what is saved meanwhile. */
function useCounts(period: Period | undefined, location: string): Counts | undefined {
  const { database, changes } = useApp().stores;
  const counts = useSignal<Counts | undefined>(undefined);
  const from = period?.from;
  const until = period?.until;
  const version = changes.value;
  useEffect(() => {
    let isLatest = true;
    if (!from || !until) return;
    readTallies(database, from, until).then((tallies) => {
      if (isLatest) counts.value = sumTallies(tallies, location || undefined);
    });
    return () => {
      isLatest = false;
    };
  }, [from, until, location, version, database, counts]);
  return counts.value;
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

function Exports(props: { counts: Counts; period: Period; location: string }) {
  const app = useApp();
  const text = useText();
  const { settings, database } = app.stores;
  const { separator } = settings.device.value;
  const said = useSignal('');
  const { from, until } = props.period;

  const save = async (file: string, rows: (string | number)[][]) => {
    // Loaded at the first export: nobody else waits for it.
    const { buildCsv } = await import('../../utils/report/csv');
    const name = `${file}-${from}-${until}.csv`;
    download(name, buildCsv(rows, separator), 'text/csv;charset=utf-8');
    said.value = text.exportDone(name);
  };
  return (
    <div class="row">
      <button
        type="button"
        class="button"
        onClick={() => save(text.fileTable, listCountRows(app, props.counts))}
      >
        {text.exportTable}
      </button>
      <button
        type="button"
        class="button"
        onClick={async () => {
          const questions = await listPeriod(database, from, until, props.location || undefined);
          await save(text.fileQuestions, listQuestionRows(app, questions));
        }}
      >
        {text.exportQuestions}
      </button>
      <label class="row separator">
        <span class="soft">{text.separator}</span>
        <select
          class="select"
          value={separator}
          onChange={({ currentTarget }) =>
            settings.changeDevice({ separator: currentTarget.value as ';' | ',' })
          }
        >
          {([';', ','] as const).map((one) => (
            <option key={one} value={one}>
              {text.separatorNames[one]}
            </option>
          ))}
        </select>
      </label>
      <span class="soft" role="status">
        {said.value}
      </span>
    </div>
  );
}
