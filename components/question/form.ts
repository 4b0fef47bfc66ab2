import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { chooseTopic, clearDraft, dropTopic } from '../../utils/question/choose';
import { type Draft, hasContent } from '../../utils/question/draft';
import { labels } from '../../utils/question/labels';
import {
  type Detail,
  isQuestion,
  type Question,
  type QuestionRecord,
} from '../../utils/question/question';
import type { Option } from '../../utils/question/search';
import type { Topic } from '../../utils/question/topic';
import type { SaveResult } from '../../utils/storage/write';
import type { App } from '../app';

/** The form in the side panel: what is typed, what that means, and what can be done with it. */
export interface Form {
  /** The draft with the list's selected option taken up, so that its fields can be used at once. */
  draft: ReadonlySignal<Draft>;
  /** Topic of the draft. */
  topic: ReadonlySignal<Topic | undefined>;
  /** What is typed, as stored. */
  typed: ReadonlySignal<Draft>;
  options: ReadonlySignal<Option[]>;
  /** Index of the selected option. */
  active: Signal<number>;
  /** Topics for the question behind the question. */
  behindOptions: ReadonlySignal<Option[]>;
  /** Index of the selected one of them. */
  behindActive: Signal<number>;
  /** Changes the draft; picks the selected option first. */
  change(step: (draft: Draft, topic: Topic | undefined) => Draft): void;
  setQuery(query: string): void;
  pick(option: Option): void;
  clear(): void;
  save(force?: boolean): Promise<void>;
  savePreset(key: string): Promise<void>;
  repeat(question: Question): Promise<void>;
  withdraw(question: Question): Promise<void>;
  undo(): Promise<void>;
  cancelEdit(): void;
  /** Ends the conversation with this visitor, or goes on with it. */
  continueWith(visitor: 'same' | 'next'): Promise<void>;
  /** A sentence near the save button. Empty: none. */
  complaint: Signal<string>;
  /** A sentence for screen readers about what just happened. */
  announcement: Signal<string>;
  /** What stands in the place of the question that is being edited, when that changed elsewhere. */
  conflict: Signal<QuestionRecord | undefined>;
  /** Puts the focus in the search field. */
  focus: Signal<() => void>;
  /** Names of partners by uid, once they are read. */
  deskNames: Signal<ReadonlyMap<string, string>>;
  isTallying: Signal<boolean>;
  isHelpOpen: Signal<boolean>;
  /** Closes the table of shortcuts and goes back to the search field. */
  closeHelp(): void;
}

/** The draft in which this option is chosen. */
function takeOption(draft: Draft, option: Option, app: App): Draft {
  return chooseTopic({ ...draft, query: '' }, option, app.book.value.find(option.topic));
}

/** Each topic once: details and organisations do not matter behind a question. */
function listTopics(options: Option[]): Option[] {
  const ids = new Set(options.map((option) => option.topic));
  return [...ids].slice(0, 4).map((topic) => ({ id: topic, topic }));
}

/** Builds the form of one panel. */
export function buildForm(app: App): Form {
  const { stores, book, search, text } = app;
  const { drafts, questions } = stores;
  const typed = drafts.current;
  const active = signal(0);
  // Of the words alone: a caret that moves must not draw, nor scroll, the list again.
  const query = computed(() => typed.value.query.trim());
  const options = computed(() => (query.value === '' ? [] : (search.value?.(query.value) ?? [])));
  const pending = computed(() => options.value[active.value] ?? options.value[0]);
  const behindActive = signal(0);
  const behindQuery = computed(() => typed.value.behindQuery.trim());
  const behindOptions = computed(() =>
    behindQuery.value === '' ? [] : listTopics(search.value?.(behindQuery.value) ?? []),
  );
  const commit = (draft: Draft) =>
    pending.peek() ? takeOption(draft, pending.peek() as Option, app) : draft;
  const commitBehind = (draft: Draft) => {
    const [first] = behindOptions.peek();
    const option = behindOptions.peek()[behindActive.peek()] ?? first;
    return option ? { ...draft, behindQuery: '', questionBehind: option.topic } : draft;
  };
  const draft = computed(() =>
    pending.value ? takeOption(typed.value, pending.value, app) : typed.value,
  );
  const findTopic = (from: Draft) => (from.topic ? book.value.find(from.topic) : undefined);
  const complaint = signal('');
  const announcement = signal('');
  const conflict = signal<QuestionRecord | undefined>(undefined);
  const focus = signal(() => {});
  const isHelpOpen = signal(false);

  const announce = (sentence: string) => {
    // The same words once more are only spoken when the text differs.
    announcement.value = sentence === announcement.peek() ? `${sentence}\u00a0` : sentence;
  };
  const finish = async (result: SaveResult, said: string) => {
    complaint.value = result === 'no-topic' ? text.value.chooseTopicFirst : '';
    if (result === 'saved') announce(said);
    if (result === 'saved') conflict.value = undefined;
    if (result === 'changed') await showConflict();
    active.value = 0;
    focus.value();
  };
  const showConflict = async () => {
    const { original } = drafts.current.peek();
    if (original) conflict.value = await questions.find(original.uid);
  };

  return {
    draft,
    topic: computed(() => findTopic(draft.value)),
    typed,
    options,
    active,
    behindOptions,
    behindActive,
    complaint,
    announcement,
    conflict,
    focus,
    deskNames: signal(new Map()),
    isTallying: signal(false),
    isHelpOpen,
    closeHelp() {
      isHelpOpen.value = false;
      focus.value();
    },
    change(step) {
      drafts.change((before) => {
        const committed = commit(before);
        return step(committed, findTopic(committed));
      });
      active.value = 0;
      complaint.value = '';
    },
    setQuery(query) {
      active.value = 0;
      complaint.value = '';
      drafts.change((before) => (query === '' ? dropTopic(before) : { ...before, query }));
    },
    pick(option) {
      drafts.change((before) => takeOption(before, option, app));
      active.value = 0;
      complaint.value = '';
      focus.value();
    },
    clear() {
      drafts.change(clearDraft);
      complaint.value = '';
      active.value = 0;
      focus.value();
    },
    async save(force) {
      // Fast hands can be there before the search: what they typed leads somewhere all the same.
      if (query.peek() + behindQuery.peek() !== '' && !search.peek()) await app.loadSearch();
      if (typed.peek().query.trim() !== '' && !pending.peek()) {
        // What is typed leads nowhere: saving the topic from before would not be what is shown.
        complaint.value = text.value.nothingFound;
        focus.value();
        return;
      }
      drafts.change((before) => commitBehind(commit(before)));
      const isEdit = typed.peek().uid === 'edit';
      await finish(
        await questions.saveDraft(force),
        isEdit ? text.value.changedSaved : text.value.saved,
      );
    },
    async savePreset(key) {
      await finish(await questions.savePreset(key), text.value.saved);
    },
    async repeat(question) {
      await finish(await questions.repeat(question), text.value.saved);
    },
    async withdraw(question) {
      const result = await questions.withdraw(question);
      if (result === 'changed') await questions.reload();
      await finish(result, text.value.withdrawn);
    },
    async undo() {
      if (typed.peek().uid === 'edit') return;
      if (await questions.undoLast()) await finish('saved', text.value.undone);
    },
    cancelEdit() {
      drafts.dropEdit();
      conflict.value = undefined;
      complaint.value = '';
      focus.value();
    },
    async continueWith(visitor) {
      if (visitor === 'next') await questions.startVisit();
      else await questions.keepVisit();
      const { sameVisitorReady, nextVisitorReady } = text.value;
      announce(visitor === 'next' ? nextVisitorReady : sameVisitorReady);
      focus.value();
    },
  };
}

/** Whether the panel holds an unfinished question. */
export function isBusy(form: Form): boolean {
  return hasContent(form.typed.value);
}

/** The question as a person knows it, such as "DigiD: Wachtwoord". */
export function nameQuestion(app: App, question: { topic: string; detail?: string }): string {
  return namePreset(app, question.detail ? `${question.topic}:${question.detail}` : question.topic);
}

/** What a preset is called. */
export function namePreset(app: App, key: string): string {
  const [topicId = '', detail] = key.split(':');
  const topic = app.book.value.find(topicId);
  const name = topic ? topic.label[app.language.value] : app.text.value.removedTopic;
  return detail ? `${name}: ${nameDetail(app, detail)}` : name;
}

function nameDetail(app: App, detail: string): string {
  return labels.detail[detail as Detail]?.[app.language.value] ?? detail;
}

/** The stored question in a conflict, when it is still there. */
export function theirQuestion(form: Form): Question | undefined {
  const record = form.conflict.value;
  return isQuestion(record) ? record : undefined;
}

/** Context of the form; every part of it lives below. */
export const FormContext = createContext<Form | undefined>(undefined);

/** The panel's form. Throws outside it. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('component outside its form');
  return form;
}
