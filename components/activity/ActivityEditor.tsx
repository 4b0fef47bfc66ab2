import './editor.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { readLocal } from '../../utils/activity/local-time';
import { activityAt } from '../../utils/activity/single-date';
import { openActivityDrafts } from '../../utils/storage/activity-drafts';
import { useApp } from '../app';
import { Icon } from '../ui/Icon';
import { useAgenda, useAgendaText } from './agenda';
import { DatesSection } from './DatesSection';
import { EditorAside } from './EditorAside';
import { EditorBar } from './EditorBar';
import { type Editor, EditorContext, type EditorTask, openEditor, useEditor } from './editor';
import { JoinFields } from './JoinFields';
import { editorAddress, listAddress } from './nav';
import { PartnerFields } from './PartnerFields';
import { WhatFields } from './WhatFields';
import { WhenFields } from './WhenFields';
import { WhereFields } from './WhereFields';
import { WhoFields } from './WhoFields';
import { useWhen } from './when';

/** The editor of one activity, or of one of its dates. */
export function ActivityEditor({ uid, date, audience }: EditorTask) {
  const app = useApp();
  const agenda = useAgenda();
  const text = useAgendaText();
  const drafts = useMemo(() => openActivityDrafts(app.stores.context), [app]);
  const editor = useSignal<Editor | 'gone' | undefined>(undefined);
  useEffect(() => {
    openEditor(app, agenda, drafts, { uid, date, audience }).then((open) => {
      editor.value = open ?? 'gone';
    });
    window.addEventListener('pagehide', drafts.flush);
    return () => {
      drafts.flush();
      window.removeEventListener('pagehide', drafts.flush);
    };
  }, [app, agenda, drafts, editor, uid, date, audience]);
  if (!editor.value) return <div class="loading" aria-busy="true" />;
  return (
    <>
      <p>
        <a class="back" href={listAddress}>
          <Icon name="left" />
          {text.back}
        </a>
      </p>
      {editor.value === 'gone' ? (
        <p class="empty">{text.gone}</p>
      ) : (
        <EditorContext.Provider value={editor.value}>
          <EditorForm />
        </EditorContext.Provider>
      )}
    </>
  );
}

/** Keeps the form true to what is stored, as long as nothing was typed. */
function useFollow({ task, isDirty, rebase }: Editor): void {
  const agenda = useAgenda();
  const stored = agenda.activities.find(task.uid);
  const { value: takenBack } = agenda.takenBack;
  const before = useRef(takenBack);
  useEffect(() => {
    // What was typed stays; what this page itself took back is no other window's change.
    if (!isDirty.peek() || before.current !== takenBack) rebase();
    before.current = takenBack;
  }, [stored, takenBack, isDirty, rebase]);
}

function EditorForm() {
  const editor = useEditor();
  const { task, base } = editor;
  useFollow(editor);
  const isOneDate = base.value !== undefined && task.date !== undefined;
  return (
    <>
      <EditorTitle />
      <ResumedNotice />
      <div class="editor">
        <form class="editor-fields stack" noValidate onSubmit={(event) => event.preventDefault()}>
          <WhatFields />
          <WhenFields isOneDate={isOneDate} />
          <WhereFields />
          <WhoFields />
          <JoinFields />
          <PartnerFields />
        </form>
        <EditorAside />
        {base.value && !isOneDate && <DatesSection activity={base.value} />}
      </div>
      <EditorBar />
    </>
  );
}

function EditorTitle() {
  const { task, base } = useEditor();
  const text = useAgendaText();
  const when = useWhen();
  const series = base.value;
  if (!series) return <h2 class="editor-title">{text.newActivity}</h2>;
  if (!task.date) return <h2 class="editor-title">{series.title}</h2>;
  const one = activityAt(series, task.date);
  const day = when.day(new Date(readLocal(one.start)), 'UTC');
  return (
    <div class="stack">
      <h2 class="editor-title">{text.changeOne(one.title, day)}</h2>
      <p class="beheer-intro">
        {text.oneDateIntro} <a href={editorAddress(series.uid)}>{text.wholeSeries}</a>
      </p>
    </div>
  );
}

function ResumedNotice() {
  const editor = useEditor();
  const text = useAgendaText();
  if (!editor.isResumed.value || !editor.isDirty.value) return null;
  return (
    <div class="notice notice-calm resumed" role="status">
      <p>{text.resumed}</p>
      <button type="button" class="button" onClick={editor.drop}>
        {text.startOver}
      </button>
    </div>
  );
}
