import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { type ActivityDraft, draftKey } from '../../utils/activity/draft';
import type { ActivityForm } from '../../utils/activity/form';
import { type FormFault, findFormFaults } from '../../utils/activity/form-faults';
import { proposedDay } from '../../utils/activity/home-day';
import { emptyForm, readForm, usualStart } from '../../utils/activity/read-form';
import { activityAt } from '../../utils/activity/single-date';
import type { KnownPlace } from '../../utils/activity/write-form';
import type { ActivityDrafts } from '../../utils/storage/activity-drafts';
import type { App } from '../app';
import type { Agenda } from './agenda';

/** What the editor is opened for. */
export interface EditorTask {
  /** Uid of the activity; `nieuw` for a new one. */
  uid: string;
  /** The date to change, by its start in the rule; for a new activity its first day. */
  date?: string | undefined;
  /** Target group of a new activity. */
  audience?: string | undefined;
}

/** The name of a new activity in the address. */
export const newName = 'nieuw';

/** What the parts of the editor share. */
export interface Editor {
  task: EditorTask;
  form: Signal<ActivityForm>;
  /** The activity as it was when the change began. Undefined: a new one. */
  base: Signal<Activity | undefined>;
  /** Whether the form differs from what is stored. */
  isDirty: ReadonlySignal<boolean>;
  faults: ReadonlySignal<FormFault[]>;
  /** Whether faults show: after the first attempt to save. */
  showsFaults: Signal<boolean>;
  /** Whether the form was found as a draft of before. */
  isResumed: Signal<boolean>;
  places: ReadonlySignal<readonly KnownPlace[]>;
  /** Changes fields of the form and stores the draft. */
  change(next: Partial<ActivityForm>): void;
  /** Takes what is stored now as the base, after a change outside the form. */
  rebase(): void;
  /** Drops the draft: the form shows what is stored. */
  drop(): void;
  /** Forgets the draft and leaves the form as it is: it was saved. */
  forget(): void;
}

/** Opens the editor, with the draft of this activity where there is one. */
export async function openEditor(
  { stores }: App,
  agenda: Agenda,
  drafts: ActivityDrafts,
  task: EditorTask,
): Promise<Editor | undefined> {
  const { uid, date, audience } = task;
  const isNew = uid === newName;
  const stored = () => (isNew ? undefined : agenda.activities.find(uid));
  const draft = await drafts.read(keyOf(task));
  if (!isNew && !stored() && !draft) return undefined;

  const { team, location } = stores.settings;
  const places = computed(() =>
    team.value.locations.map(({ uid, name, address }) => ({
      uid,
      name,
      ...(address ? { address } : {}),
    })),
  );
  // Once: a form that nobody touched must not seem to be changed when the hour passes.
  const proposed = proposedDay(stores.clock(), usualStart);
  const fresh = (): ActivityForm => {
    const activity = stored();
    const known = places.peek().map((one) => one.uid);
    if (activity) return readForm(date ? activityAt(activity, date) : activity, known);
    const form = emptyForm(date ?? proposed, location.peek().uid);
    return audience ? { ...form, audiences: [audience as never] } : form;
  };
  const base = signal(draft?.base ?? stored());
  const form = signal(draft?.form ?? fresh());
  const editor: Editor = {
    task,
    form,
    base,
    isDirty: computed(() => JSON.stringify(form.value) !== JSON.stringify(fresh())),
    faults: computed(() => findFormFaults(form.value)),
    showsFaults: signal(false),
    isResumed: signal(draft !== undefined),
    places,
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
      editor.forget();
      base.value = stored();
      form.value = fresh();
      editor.showsFaults.value = false;
    },
    forget() {
      drafted = false;
      editor.isResumed.value = false;
      drafts.drop(keyOf(task));
    },
  };
  let drafted = draft !== undefined;
  const keep = () => {
    drafted = true;
    const now = base.peek();
    const row: ActivityDraft = { uid: keyOf(task), form: form.peek(), changed: stores.clock() };
    drafts.put(now ? { ...row, base: now } : row);
  };
  return editor;
}

/** A new activity has one draft, whatever day it was begun for. */
const keyOf = ({ uid, date }: EditorTask) =>
  uid === newName ? draftKey(newName) : draftKey(uid, date);

/** Context of the editor; its parts live below it. */
export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor around a component. Throws outside it. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('field of an activity outside its editor');
  return editor;
}
