import type { Activity } from '../../utils/activity/activity';
import { readSchedule } from '../../utils/activity/schedule';
import { useApp } from '../app';
import { useAgendaText } from './agenda';
import { useWhen } from './when';

/** A function that says in words when an activity is. */
export function useSentence(): (activity: Activity) => string {
  const { language } = useApp();
  const text = useAgendaText();
  const when = useWhen();
  void language.value;
  return (activity) => {
    const { repeat, date, from, to } = readSchedule(activity);
    return `${repeat ? text.repeatNames[repeat.kind] : when.date(date)} ${from}–${to}`;
  };
}
