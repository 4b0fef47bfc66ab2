import type { Activity } from '../../utils/activity/activity';
import { describeSchedule } from '../../utils/activity/sentence';
import { localDate } from '../../utils/question/desk';
import { useApp } from '../app';

/** A function that says in words when an activity is, in the chosen language. */
export function useSentence(): (activity: Activity) => string {
  const { language, stores } = useApp();
  const today = localDate(new Date(stores.clock()));
  const chosen = language.value;
  return (activity) => describeSchedule(activity, chosen, today);
}
