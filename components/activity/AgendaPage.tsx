import './agenda.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app';
import type { PageProps } from '../Beheer';
import { ActivityEditor } from './ActivityEditor';
import { ActivityList } from './ActivityList';
import { type Agenda, AgendaContext, openAgenda, useAgendaText } from './agenda';
import { UndoBar } from './UndoBar';
import { WeekBoard } from './WeekBoard';

/** Agenda: `#/agenda` is the list, `#/agenda/week` the week board, `#/agenda/<uid>` the editor. */
export function AgendaPage({ path }: PageProps) {
  const { stores } = useApp();
  const agenda = useSignal<Agenda | undefined>(undefined);
  useEffect(() => {
    openAgenda(stores).then((open) => {
      agenda.value = open;
    });
  }, [stores, agenda]);
  if (!agenda.value) return <div class="loading" aria-busy="true" />;
  const [uid, date] = path;
  return (
    <AgendaContext.Provider value={agenda.value}>
      {uid && uid !== 'week' ? (
        <ActivityEditor key={`${uid}/${date ?? ''}`} uid={uid} {...(date ? { date } : {})} />
      ) : (
        <Overview isWeek={uid === 'week'} monday={date} />
      )}
      <UndoBar />
    </AgendaContext.Provider>
  );
}

function Overview({ isWeek, monday }: { isWeek: boolean; monday: string | undefined }) {
  const text = useAgendaText();
  return (
    <>
      <p class="beheer-intro">{text.intro}</p>
      <div class="agenda-bar">
        <nav class="switch" aria-label={text.views}>
          <a href="#/agenda" aria-current={isWeek ? undefined : 'true'}>
            {text.list}
          </a>
          <a href="#/agenda/week" aria-current={isWeek ? 'true' : undefined}>
            {text.week}
          </a>
        </nav>
        <div class="row">
          {/* Slot: import, export and publish, each a component of its own. */}
          <a class="button button-main" href="#/agenda/nieuw">
            {text.newActivity}
          </a>
        </div>
      </div>
      {/* Slot: what publishing needs to say, above the list. */}
      {isWeek ? <WeekBoard monday={monday} /> : <ActivityList />}
    </>
  );
}
