import { labels } from '../../utils/question/labels';
import type { Question } from '../../utils/question/question';
import { type KnownPartners, splitReferrals } from '../../utils/report/referrals';
import { type Counts, type Dimension, listRows } from '../../utils/report/tally';
import type { App } from '../app';
import { beheerText } from '../beheer-text';
import { nameLocation, nameReferral, nameValue } from './names';

/** The dimensions of the page and of its export, with the text that names each. */
export const shownDimensions = [
  { dimension: 'topic', title: 'byTopic' },
  { dimension: 'organisation', title: 'byOrganisation' },
  { dimension: 'outcome', title: 'byOutcome' },
] as const satisfies { dimension: Dimension; title: string }[];

/** The counts as rows of a table, a heading first; shares in per cent with one decimal. */
export function listCountRows(
  app: App,
  counts: Counts,
  partners: KnownPartners = new Map(),
): (string | number)[][] {
  const text = beheerText(app);
  const format = new Intl.NumberFormat(app.language.value, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const { byKind, byPartner } = splitReferrals(counts, partners);
  const tables: [string, Dimension, Counts][] = [
    ...shownDimensions.map(({ dimension, title }): [string, Dimension, Counts] => [
      text[title],
      dimension,
      counts,
    ]),
    [text.byReferral, 'referral', byKind],
    [text.byPartner, 'referral', byPartner],
    [text.offered, 'offered', counts],
    [text.interested, 'interested', counts],
    [text.byBring, 'bring', counts],
  ];
  const nameOf = (dimension: Dimension, value: string) =>
    dimension === 'referral'
      ? nameReferral(app, value, partners)
      : nameValue(app, dimension, value);
  const body = tables.flatMap(([title, dimension, own]) =>
    listRows(own, dimension).map(({ value, count, share }) => [
      title,
      nameOf(dimension, value),
      count,
      format.format(share),
    ]),
  );
  return [text.csvTable, ...body];
}

/** The questions as rows of a table, a heading first; a field that was not told is empty. */
export function listQuestionRows(
  app: App,
  questions: readonly Question[],
  partners: KnownPartners = new Map(),
): (string | number)[][] {
  const text = beheerText(app);
  const language = app.language.value;
  const nameTopic = (id: string) => nameValue(app, 'topic', id);
  const body = questions.map((question) => [
    question.date,
    question.hour,
    nameLocation(app, question.location),
    labels.channel[question.channel][language],
    labels.group[question.group][language],
    nameTopic(question.topic),
    question.detail ? labels.detail[question.detail][language] : '',
    nameValue(app, 'organisation', question.organisation),
    question.help.map((help) => labels.help[help][language]).join(', '),
    question.outcome ? labels.outcome[question.outcome][language] : '',
    question.referrals.map(({ to }) => nameReferral(app, to, partners)).join(', '),
    question.referrals.map(({ warm }) => (warm ? text.yes : text.no)).join(', '),
    question.questionBehind ? nameTopic(question.questionBehind) : '',
    question.duration ? labels.duration[question.duration][language] : '',
    question.device ? labels.device[question.device][language] : '',
    question.wantsToBring ? nameValue(app, 'bring', question.wantsToBring) : '',
  ]);
  return [text.csvQuestions, ...body];
}
