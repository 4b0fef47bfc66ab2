import { connectionKinds } from '../../utils/question/question';
import { type KnownPartners, splitReferrals } from '../../utils/report/referrals';
import type { Counts, Dimension } from '../../utils/report/tally';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { CountTable } from './CountTable';
import { nameReferral, nameValue } from './names';

/** Where questions led on to: referrals, what was suggested, and what visitors want to bring. */
export function ConnectionTables(props: { counts: Counts; partners: KnownPartners }) {
  const { counts, partners } = props;
  const app = useApp();
  const text = useText();
  const { byKind, byPartner } = splitReferrals(counts, partners);
  const tables: [string, Dimension, Counts][] = [
    [text.byReferral, 'referral', byKind],
    [text.byPartner, 'referral', byPartner],
    [text.byBring, 'bring', counts],
  ];
  const shown = tables.filter(([, dimension, own]) =>
    Object.keys(own).some((key) => key.startsWith(`${dimension}:`)),
  );
  const hasConnections = Object.keys(counts).some((key) => key.startsWith('offered:'));
  if (shown.length === 0 && !hasConnections) return null;
  return (
    <div class="further-tables">
      {shown.map(([title, dimension, own]) => (
        <section key={title} class="card">
          <CountTable
            title={title}
            dimension={dimension}
            counts={own}
            name={(value) =>
              dimension === 'referral'
                ? nameReferral(app, value, partners)
                : nameValue(app, dimension, value)
            }
          />
        </section>
      ))}
      {hasConnections && (
        <section class="card">
          <ConnectionTable counts={counts} />
        </section>
      )}
    </div>
  );
}

/** In how many questions something of each kind was offered, and in how many it met interest. */
function ConnectionTable({ counts }: { counts: Counts }) {
  const text = useText();
  const number = new Intl.NumberFormat(useApp().language.value);
  return (
    <table class="counts">
      <caption>{text.byConnection}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden-text">{text.byConnection}</span>
          </th>
          <th scope="col" class="figure">
            {text.offered}
          </th>
          <th scope="col" class="figure">
            {text.interested}
          </th>
        </tr>
      </thead>
      <tbody>
        {connectionKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{text.connectionKinds[kind]}</th>
            <td class="figure">{number.format(counts[`offered:${kind}`] ?? 0)}</td>
            <td class="figure">{number.format(counts[`interested:${kind}`] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
