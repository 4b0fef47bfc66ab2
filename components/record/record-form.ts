import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { v7 as newUid } from 'uuid';
import { type RecordsMessages, recordsMessages } from '../../utils/i18n/records';
import type { Collection, WriteResult } from '../../utils/storage/collection';
import type { FormDrafts, RecordDraft } from '../../utils/storage/record-drafts';
import { useApp } from '../app';
import type { UndoHistory } from '../ui/undo';

/** What every kept record has. */
export interface KeptRecord {
  uid: string;
  updated: string;
  name: string;
  archived?: boolean;
}

/** Something that keeps a form from being saved. */
export interface FormFault {
  field: string;
  kind: string;
}

/** How records of one kind are filled in and stored. */
export interface RecordKind<Form, Item extends KeptRecord> {
  /** Name of the collection. */
  name: 'partners' | 'programmes' | 'contributions';
  collection: Collection<Item>;
  history: UndoHistory;
  empty: Form;
  /** The record of a uid, stored or suggested. Undefined: there is none. */
  find(uid: string): Item | undefined;
  /** The version of a record that is stored. Undefined: it is none of the stored ones. */
  versionOf(item: Item): string | undefined;
  read(item: Item): Form;
  write(form: Form, made: { uid: string; base?: Item | undefined }): Item;
  /** Faults of a form; `uid` is that of the record itself. */
  findFaults(form: Form, uid: string): FormFault[];
}

/** The name of a new record in the address. */
export const newName = 'nieuw';

/** A record that is being filled in. */
export interface RecordForm<Form, Item extends KeptRecord> {
  uid: string;
  form: Signal<Form>;
  /** The record as it was when the change began. Undefined: a new one. */
  base: Signal<Item | undefined>;
  /** Whether the form differs from what is stored. */
  isDirty: ReadonlySignal<boolean>;
  faults: ReadonlySignal<FormFault[]>;
  /** Whether faults show: after the first attempt to save. */
  showsFaults: Signal<boolean>;
  /** Whether the form was found as a draft of before. */
  isResumed: Signal<boolean>;
  /** Changes fields of the form and stores the draft. */
  change(next: Partial<Form>): void;
  /** Takes what is stored now as the base, after a change outside the form. */
  rebase(): void;
  /** Drops the draft: the form shows what is stored. */
  drop(): void;
  /** Stores the form; a version that was stored elsewhere meanwhile only when forced. */
  save(said: (name: string) => string, isForced: boolean): Promise<WriteResult>;
}

/** Opens a form, with the draft of this record where there is one; undefined: there is no such record. */
export async function openRecordForm<Form, Item extends KeptRecord>(
  kind: RecordKind<Form, Item>,
  drafts: FormDrafts<RecordDraft<Form, Item>>,
  uid: string,
  clock: () => number,
): Promise<RecordForm<Form, Item> | undefined> {
  const key = `${kind.name}:${uid}` as const;
  const stored = () => (uid === newName ? undefined : kind.find(uid));
  const draft = await drafts.read(key);
  if (uid !== newName && !stored() && !draft) return undefined;

  const fresh = (): Form => {
    const item = stored();
    return item ? kind.read(item) : kind.empty;
  };
  const base = signal(draft?.base ?? stored());
  const form = signal(draft?.form ?? fresh());
  let drafted = draft !== undefined;
  const keep = () => {
    drafted = true;
    const now = base.peek();
    const row = { uid: key, form: form.peek(), changed: clock() };
    drafts.put(now ? { ...row, base: now } : row);
  };
  const forget = () => {
    drafted = false;
    record.isResumed.value = false;
    drafts.drop(key);
  };
  const record: RecordForm<Form, Item> = {
    uid,
    form,
    base,
    isDirty: computed(() => JSON.stringify(form.value) !== JSON.stringify(fresh())),
    faults: computed(() => kind.findFaults(form.value, uid)),
    showsFaults: signal(false),
    isResumed: signal(draft !== undefined),
    change(next) {
      form.value = { ...form.peek(), ...next };
      keep();
    },
    rebase() {
      base.value = stored();
      if (drafted) keep();
      else form.value = fresh();
    },
    drop() {
      forget();
      base.value = stored();
      form.value = fresh();
      record.showsFaults.value = false;
    },
    async save(said, isForced) {
      const before = isForced ? stored() : base.peek();
      const item = kind.write(form.peek(), {
        uid: uid === newName ? newUid() : uid,
        base: before,
      });
      const expected = before ? new Map([[item.uid, kind.versionOf(before)]]) : new Map();
      const result = await kind.history.change(kind.collection, said(item.name), {
        save: [item],
        expected,
      });
      if (result === 'saved') forget();
      return result;
    },
  };
  return record;
}

/** The texts around any form in the chosen language. */
export function useRecordsText(): RecordsMessages {
  return recordsMessages[useApp().language.value];
}
