import type { Connection } from '../../utils/question/question';
import { findDate } from '../../utils/suggestion/moment';
import {
  describeActivity,
  describeContribution,
  describePartner,
  describeProgramme,
  type SlipItem,
  type SlipSource,
} from '../../utils/suggestion/slip';
import type { Suggestion } from '../../utils/suggestion/suggestion';
import { useApp } from '../app';
import { type Further, listProgrammes, useFurther } from './further';
import type { Subject } from './subject';

/** What was noted with this question, as it stands on a slip. */
export function useSlip(list: readonly Suggestion[], subject: Subject, now: number): SlipItem[] {
  const { stores, language } = useApp();
  const further = useFurther();
  const team = stores.settings.team.value;
  const source: SlipSource = {
    language: language.value,
    places: Object.fromEntries(team.locations.map((one) => [one.uid, one])),
    agendaUrl: team.agendaUrl,
    findPartner: further.partners.find,
  };
  return subject.connections.flatMap((connection) => {
    const date = list.find(({ uid }) => uid === connection.uid)?.occurrence;
    return writeItem(connection, date ?? nextDate(further, connection, now), further, source) ?? [];
  });
}

type Dates = { start: Date; end: Date } | undefined;

/** The next date of an activity that is not on the list now. */
function nextDate({ agenda }: Further, { uid }: Connection, now: number): Dates {
  const entry = agenda.value?.entries.find(({ activity }) => activity.uid === uid);
  const date = entry && findDate(entry, now);
  return date && { start: new Date(date.start), end: new Date(date.end) };
}

function writeItem(
  { kind, uid }: Connection,
  date: Dates,
  further: Further,
  source: SlipSource,
): SlipItem | undefined {
  if (kind === 'activity') {
    const activity = further.activities.find(uid);
    return activity && describeActivity(activity, date, source);
  }
  if (kind === 'partner') {
    const partner = further.partners.find(uid);
    return partner && describePartner(partner);
  }
  if (kind === 'contribution') {
    const contribution = further.contributions.find(uid);
    return contribution && describeContribution(contribution, source);
  }
  const programme = listProgrammes(further).find((one) => one.uid === uid);
  return programme && describeProgramme(programme, source);
}
