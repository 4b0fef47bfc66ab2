import '../activity/editor.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { openFormDrafts, type RecordDraft } from '../../utils/storage/record-drafts';
import { useApp } from '../app';
import { Icon } from '../ui/Icon';
import { RecordBar } from './RecordBar';
import {
  type KeptRecord,
  openRecordForm,
  type RecordForm,
  type RecordKind,
  useRecordsText,
} from './record-form';

interface Props<Form, Item extends KeptRecord> {
  kind: RecordKind<Form, Item>;
  /** Uid of the record; `nieuw` for a new one. */
  uid: string;
  /** Address of the list that people go back to, and what that link is called. */
  list: { address: string; name: string };
  /** Title for a new one. */
  newTitle: string;
  children: (record: RecordForm<Form, Item>) => ComponentChildren;
}

/** The form of one partner, programme or contribution: kept as a draft, saved as a whole. */
export function RecordEditor<Form, Item extends KeptRecord>(props: Props<Form, Item>) {
  const { kind, uid, list } = props;
  const { stores } = useApp();
  const text = useRecordsText();
  const drafts = useMemo(
    () => openFormDrafts<RecordDraft<Form, Item> & RecordDraft>(stores.context),
    [stores],
  );
  const record = useSignal<RecordForm<Form, Item> | 'gone' | undefined>(undefined);
  useEffect(() => {
    openRecordForm(kind, drafts, uid, stores.clock).then((open) => {
      record.value = open ?? 'gone';
    });
    window.addEventListener('pagehide', drafts.flush);
    return () => {
      drafts.flush();
      window.removeEventListener('pagehide', drafts.flush);
    };
  }, [kind, drafts, record, uid, stores]);
  if (!record.value) return <div class="loading" aria-busy="true" />;
  return (
    <>
      <p>
        <a class="back" href={list.address}>
          <Icon name="left" />
          {list.name}
        </a>
      </p>
      {record.value === 'gone' ? (
        <p class="empty">{text.gone}</p>
      ) : (
        <OpenForm {...props} record={record.value} />
      )}
    </>
  );
}

function OpenForm<Form, Item extends KeptRecord>(
  props: Props<Form, Item> & { record: RecordForm<Form, Item> },
) {
  const { kind, record, newTitle, list } = props;
  const text = useRecordsText();
  useFollow(kind, record);
  return (
    <>
      <h2 class="editor-title">{record.base.value?.name ?? newTitle}</h2>
      {record.isResumed.value && record.isDirty.value && (
        <div class="notice notice-calm resumed" role="status">
          <p>{text.resumed}</p>
          <button type="button" class="button" onClick={record.drop}>
            {text.startOver}
          </button>
        </div>
      )}
      {record.base.value?.archived && <p class="notice notice-calm">{text.archivedHint}</p>}
      {props.children(record)}
      <RecordBar kind={kind} record={record} onDone={() => (location.hash = list.address)} />
    </>
  );
}

/** Keeps the form true to what is stored, as long as nothing was typed. */
function useFollow<Form, Item extends KeptRecord>(
  kind: RecordKind<Form, Item>,
  { uid, isDirty, rebase }: RecordForm<Form, Item>,
): void {
  const stored = kind.find(uid);
  const { value: takenBack } = kind.history.takenBack;
  const before = useRef(takenBack);
  useEffect(() => {
    // What was typed stays; what this page itself took back is no other window's change.
    if (!isDirty.peek() || before.current !== takenBack) rebase();
    before.current = takenBack;
  }, [stored, takenBack, isDirty, rebase]);
}
