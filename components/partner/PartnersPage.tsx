import '../activity/agenda.css';
import '../activity/list.css';
import '../record/record.css';
import './partner.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app';
import type { PageProps } from '../Beheer';
import { RecordEditor } from '../record/RecordEditor';
import { newName, useRecordsText } from '../record/record-form';
import { UndoBar } from '../ui/UndoBar';
import { DueReviews } from './DueReviews';
import { PartnerFields } from './PartnerFields';
import { PartnerList } from './PartnerList';
import {
  openPartners,
  type Partners,
  PartnersContext,
  partnersAddress,
  usePartners,
  usePartnersText,
} from './partners';

/** Partners: `#/partners` is the list, `#/partners/<uid>` the form. */
export function PartnersPage({ path: [uid] }: PageProps) {
  const { stores } = useApp();
  const { undoStale } = useRecordsText();
  const partners = useSignal<Partners | undefined>(undefined);
  useEffect(() => {
    openPartners(stores).then((open) => {
      partners.value = open;
    });
  }, [stores, partners]);
  if (!partners.value) return <div class="loading" aria-busy="true" />;
  return (
    <PartnersContext.Provider value={partners.value}>
      {uid ? <PartnerEditor key={uid} uid={uid} /> : <Overview />}
      <UndoBar history={partners.value.history} stale={undoStale} />
    </PartnersContext.Provider>
  );
}

function Overview() {
  const text = usePartnersText();
  return (
    <>
      <div class="agenda-bar">
        <p class="beheer-intro">{text.intro}</p>
        <a class="button button-main" href={`${partnersAddress}/${newName}`}>
          {text.newPartner}
        </a>
      </div>
      <DueReviews />
      <PartnerList />
    </>
  );
}

function PartnerEditor({ uid }: { uid: string }) {
  const kind = usePartners();
  const text = usePartnersText();
  return (
    <RecordEditor
      kind={kind}
      uid={uid}
      list={{ address: partnersAddress, name: text.back }}
      newTitle={text.newPartner}
    >
      {(record) => <PartnerFields record={record} />}
    </RecordEditor>
  );
}
