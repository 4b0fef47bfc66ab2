import { useSignal } from '@preact/signals';
import { listUnchecked } from '../../utils/programme/link-check';
import { listOffer } from '../../utils/programme/national-offer';
import { localDate } from '../../utils/question/desk';
import { useApp } from '../app';
import { once } from '../ui/click';
import { download } from '../ui/download';
import { lazy } from '../ui/lazy';
import { LinkCheck } from './LinkCheck';
import { useOffer, useOfferText } from './offer';

const ProgrammeImport = lazy<{ onClose: () => void }>(
  async () => (await import('./ProgrammeImport')).ProgrammeImport,
);

/** Links to look at, import and export of the programmes. */
export function ProgrammeActions() {
  const { stores } = useApp();
  const { programmes } = useOffer();
  const text = useOfferText();
  const open = useSignal<'links' | 'import' | undefined>(undefined);
  const said = useSignal('');
  const close = () => {
    open.value = undefined;
  };
  const all = listOffer(programmes.collection.all.value);
  const today = localDate(new Date(stores.clock()));
  const unchecked = listUnchecked(all, today).length;
  const save = async () => {
    const { writeProgrammes } = await import('../../utils/programme/write-programmes');
    const name = `${text.views.toLowerCase()}-${today}.csv`;
    const { separator } = stores.settings.device.peek();
    const kept = all.filter((one) => !one.archived);
    download(name, writeProgrammes(kept, separator), 'text/csv;charset=utf-8');
    said.value = text.saidExported(name);
  };
  return (
    <>
      <span class="soft" role="status">
        {said.value}
      </span>
      {unchecked > 0 && (
        <button type="button" class="button" onClick={once(() => (open.value = 'links'))}>
          {text.checkLinks(unchecked)}
        </button>
      )}
      <button type="button" class="button" onClick={once(() => (open.value = 'import'))}>
        {text.import}
      </button>
      <button type="button" class="button" onClick={once(save)}>
        {text.export}
      </button>
      {open.value === 'links' && <LinkCheck onClose={close} />}
      {open.value === 'import' && <ProgrammeImport onClose={close} />}
    </>
  );
}
