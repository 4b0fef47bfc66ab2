import { describe, expect, it } from 'vitest';
import { emptyProgrammeForm, type ProgrammeForm } from '../../utils/programme/programme-form';
import { openFormDrafts, type RecordDraft } from '../../utils/storage/record-drafts';
import { freshName, mondayTen, openWindow } from '../fixtures/storage';

type Draft = RecordDraft<ProgrammeForm>;

const aDraft = (name: string): Draft => ({
  uid: 'programmes:nieuw',
  form: { ...emptyProgrammeForm, name },
  changed: 1,
});

describe('drafts of forms', () => {
  it('are there in the next window, the last one put', async () => {
    const name = freshName();
    const { context } = await openWindow(name, mondayTen());
    const drafts = openFormDrafts<Draft>(context);
    for (const text of ['M', 'Ma', 'Mai', 'Mail']) drafts.put(aDraft(text));
    await drafts.settled();
    const next = openFormDrafts<Draft>((await openWindow(name, mondayTen())).context);
    expect(await next.read('programmes:nieuw')).toEqual(aDraft('Mail'));
    expect(await next.read('partners:nieuw')).toBeUndefined();
  });

  it('survive a page that goes away without waiting', async () => {
    const name = freshName();
    const { context, database } = await openWindow(name, mondayTen());
    const drafts = openFormDrafts<Draft>(context);
    drafts.put(aDraft('Mail'));
    drafts.put(aDraft('Mailen'));
    drafts.flush();
    database.close();
    const next = openFormDrafts<Draft>((await openWindow(name, mondayTen())).context);
    expect((await next.read('programmes:nieuw'))?.form.name).toBe('Mailen');
  });

  it('that are dropped do not come back, also when they were still being stored', async () => {
    const { context } = await openWindow(freshName(), mondayTen());
    const drafts = openFormDrafts<Draft>(context);
    drafts.put(aDraft('Mail'));
    drafts.drop('programmes:nieuw');
    await drafts.settled();
    expect(await drafts.read('programmes:nieuw')).toBeUndefined();
  });

  it('leave the question that is being written alone', async () => {
    const name = freshName();
    const first = await openWindow(name, mondayTen());
    first.drafts.change((draft) => ({ ...draft, query: 'toeslag' }));
    await first.drafts.settled();
    openFormDrafts<Draft>(first.context).put(aDraft('Mail'));
    const next = await openWindow(name, mondayTen());
    expect(next.drafts.current.value.query).toBe('toeslag');
  });

  it('that cannot be stored are told of', async () => {
    const { context, database, problem } = await openWindow(freshName(), mondayTen());
    const drafts = openFormDrafts<Draft>(context);
    database.close();
    drafts.put(aDraft('Mail'));
    await drafts.settled();
    expect(problem.value).toBe('outdated');
  });
});
