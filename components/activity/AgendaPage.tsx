import './agenda.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app';
import type { PageProps } from '../Beheer';
import { UndoBar } from '../ui/UndoBar';
import { ActivityEditor } from './ActivityEditor';
import { ActivityList } from './ActivityList';
import { AgendaActions } from './AgendaActions';
import { type Agenda, AgendaContext, openAgenda, useAgendaText } from './agenda';
import { newAddress, noteOverview } from './nav';
import { PublishSection } from './PublishSection';
import { WeekBoard } from './WeekBoard';

/** Agenda: `#/agenda` is the list, `#/agenda/week` the week board, `#/agenda/<uid>` the editor. */
export function AgendaPage({ path }: PageProps) {
  const { stores } = useApp();
  const text = useAgendaText();
  const agenda = useSignal<Agenda | undefined>(undefined);
  useEffect(() => {
    openAgenda(stores).then((open) => {
      agenda.value = open;
    });
  }, [stores, agenda]);
  if (!agenda.value) return <div class="loading" aria-busy="true" />;
  const [uid, date, audience] = path;
  return (
    <AgendaContext.Provider value={agenda.value}>
      {uid && uid !== 'week' ? (
        <ActivityEditor key={path.join('/')} uid={uid} date={date} audience={audience} />
      ) : (
        <Overview isWeek={uid === 'week'} monday={date} />
      )}
      <UndoBar history={agenda.value} stale={text.undoStale} />
    </AgendaContext.Provider>
  );
}

function Overview({ isWeek, monday }: { isWeek: boolean; monday: string | undefined }) {
  const text = useAgendaText();
  useEffect(noteOverview);
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
          <AgendaActions />
          <a class="button button-main" href={newAddress}>
            {text.newActivity}
          </a>
        </div>
      </div>
      <PublishSection />
      {isWeek ? <WeekBoard monday={monday} /> : <ActivityList />}
    </>
  );
}
