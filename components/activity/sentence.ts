import type { Activity } from '../../utils/activity/activity';
import { homeDay } from '../../utils/activity/home-day';
import { describeSchedule } from '../../utils/activity/sentence';
import { useApp } from '../app';

/** A function that says in words when an activity is, in the chosen language. */
export function useSentence(): (activity: Activity) => string {
  const { language, stores } = useApp();
  const today = homeDay(stores.clock());
  const chosen = language.value;
  return (activity) => describeSchedule(activity, chosen, today);
}
