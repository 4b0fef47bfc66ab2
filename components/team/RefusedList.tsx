import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { VersionsMessages } from '../../utils/i18n/versions';
import { offerAgain, readRefused, takeBack } from '../../utils/storage/team-outbox';
import { fetchDocument } from '../../utils/team/fetch-document';
import { askSync } from '../../utils/team/follow';
import { useApp } from '../app';
import { Section } from '../settings/Section';
import { once } from '../ui/click';
import { useLiveTeam } from './live';
import { nameRecord } from './record-name';
import { openSharing } from './sharing';
import { TroubleNotice } from './TroubleNotice';
import { useMoment } from './team-text';
import { useWork } from './use-work';
import { useVersionsText } from './versions-text';

type Row = Awaited<ReturnType<typeof readRefused>>[number];

/** What the server refused, why, and the two ways on; nothing goes until somebody chooses. */
export function RefusedList() {
  const text = useVersionsText();
  const app = useApp();
  const { stores } = app;
  const rows = useRefused();
  const work = useWork();
  const said = useSignal('');
  const again = ({ document }: Row, name: string) =>
    work.run(async () => {
      await offerAgain(stores.database, document._id);
      await stores.announce('versions');
      await askSync(openSharing(app));
      said.value = text.offered(name);
    });
  const back = ({ document: { _id } }: Row, name: string) =>
    work.run(async () => {
      const theirs = await fetchDocument(openSharing(app), _id);
      if (!theirs) {
        said.value = text.nothingThere;
        return;
      }
      await stores.announce(...(await takeBack(stores.database, _id, theirs, stores.clock())));
      said.value = text.takenBack(name);
    });
  return (
    <Section title={text.refusedTitle} intro={text.refusedIntro}>
      {rows?.length === 0 && <p>{text.refusedEmpty}</p>}
      <ul class="rows">
        {rows?.map((row) => {
          const name = nameRecord(app, text, row.document._id, row.document.record);
          return (
            <RefusedRow
              key={row.document._id}
              row={row}
              name={name}
              isBusy={work.isBusy.value}
              onAgain={() => again(row, name)}
              onBack={() => back(row, name)}
            />
          );
        })}
      </ul>
      <TroubleNotice trouble={work.trouble.value} />
      <p class="team-said" role="status">
        {said.value}
      </p>
    </Section>
  );
}

function RefusedRow(props: {
  row: Row;
  name: string;
  isBusy: boolean;
  onAgain: () => void;
  onBack: () => void;
}) {
  const text = useVersionsText();
  const moment = useMoment();
  const { row, name, isBusy } = props;
  return (
    <li class="team-record">
      <p>
        <strong>{name}</strong> <span class="soft">{moment(row.at)}</span>
      </p>
      <p>{explainReason(row.reason, text)}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-label={text.againOf(name)}
          disabled={isBusy}
          onClick={once(props.onAgain)}
        >
          {text.again}
        </button>
        <button
          type="button"
          class="button"
          aria-label={text.takeBackOf(name)}
          disabled={isBusy}
          onClick={once(props.onBack)}
        >
          {text.takeBack}
        </button>
      </div>
    </li>
  );
}

/** The sentence of the guard's code; what stands behind a colon names a place in the record. */
export function explainReason(reason: string, text: VersionsMessages): string {
  const [code = ''] = reason.split(':');
  return text.reasons[code as keyof VersionsMessages['reasons']] ?? text.reasons.other;
}

/** What was refused, read again whenever that changes; undefined until it is read. */
function useRefused(): readonly Row[] | undefined {
  const { stores } = useApp();
  const rows = useSignal<readonly Row[] | undefined>(undefined);
  const { refused, pending } = useLiveTeam();
  useEffect(() => {
    readRefused(stores.database).then((found) => {
      rows.value = found;
    });
  }, [stores, rows, refused.value, pending.value]);
  return rows.value;
}
