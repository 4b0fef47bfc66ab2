import '../activity/agenda.css';
import '../activity/list.css';
import '../record/record.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app';
import type { PageProps } from '../Beheer';
import { RecordEditor } from '../record/RecordEditor';
import { newName, useRecordsText } from '../record/record-form';
import { UndoBar } from '../ui/UndoBar';
import { ContributionFields } from './ContributionFields';
import { ContributionList } from './ContributionList';
import {
  contributionsAddress,
  type Offer,
  OfferContext,
  offerAddress,
  openOffer,
  useOffer,
  useOfferText,
} from './offer';
import { ProgrammeActions } from './ProgrammeActions';
import { ProgrammeFields } from './ProgrammeFields';
import { ProgrammeList } from './ProgrammeList';

/**
 * Aanbod: `#/aanbod` lists programmes, `#/aanbod/brengen` contributions; a uid behind either is the
 * form.
 */
export function OfferPage({ path: [first, second] }: PageProps) {
  const { stores } = useApp();
  const { undoStale } = useRecordsText();
  const offer = useSignal<Offer | undefined>(undefined);
  useEffect(() => {
    openOffer(stores).then((open) => {
      offer.value = open;
    });
  }, [stores, offer]);
  if (!offer.value) return <div class="loading" aria-busy="true" />;
  const isBringing = first === 'brengen';
  const uid = isBringing ? second : first;
  const Editor = isBringing ? ContributionEditor : ProgrammeEditor;
  return (
    <OfferContext.Provider value={offer.value}>
      {uid ? <Editor key={uid} uid={uid} /> : <Overview isBringing={isBringing} />}
      <UndoBar history={offer.value.history} stale={undoStale} />
    </OfferContext.Provider>
  );
}

function Overview({ isBringing }: { isBringing: boolean }) {
  const text = useOfferText();
  return (
    <>
      <p class="beheer-intro">{isBringing ? text.contributionsIntro : text.programmesIntro}</p>
      <div class="agenda-bar">
        <nav class="switch" aria-label={text.views}>
          <a href={offerAddress} aria-current={isBringing ? undefined : 'true'}>
            {text.programmes}
          </a>
          <a href={contributionsAddress} aria-current={isBringing ? 'true' : undefined}>
            {text.contributions}
          </a>
        </nav>
        <div class="row">
          {!isBringing && <ProgrammeActions />}
          <a
            class="button button-main"
            href={`${isBringing ? contributionsAddress : offerAddress}/${newName}`}
          >
            {isBringing ? text.newContribution : text.newProgramme}
          </a>
        </div>
      </div>
      {isBringing ? <ContributionList /> : <ProgrammeList />}
    </>
  );
}

function ProgrammeEditor({ uid }: { uid: string }) {
  const { programmes } = useOffer();
  const text = useOfferText();
  const list = { address: offerAddress, name: text.backToOffer };
  return (
    <RecordEditor kind={programmes} uid={uid} list={list} newTitle={text.newProgramme}>
      {(record) => <ProgrammeFields record={record} />}
    </RecordEditor>
  );
}

function ContributionEditor({ uid }: { uid: string }) {
  const { contributions } = useOffer();
  const text = useOfferText();
  const list = { address: contributionsAddress, name: text.backToContributions };
  return (
    <RecordEditor kind={contributions} uid={uid} list={list} newTitle={text.newContribution}>
      {(record) => <ContributionFields record={record} />}
    </RecordEditor>
  );
}
