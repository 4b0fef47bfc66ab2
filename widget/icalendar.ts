import type { Activity } from '../utils/activity/activity';
import { decodeText } from '../utils/activity/decode-text';
import { readICalendar } from '../utils/activity/icalendar';

/**
 * The activities of an iCalendar feed, with its library: loaded for such feeds only. Takes the parts in
 * which it came, in whatever letters a program wrote it.
 * @throws when there is nothing to be read in it, though it is not empty
 */
export async function readCalendar(bytes: Uint8Array<ArrayBuffer>[]): Promise<Activity[]> {
  const whole = new Uint8Array(await new Blob(bytes).arrayBuffer());
  const { activities, problems } = readICalendar(decodeText(whole)?.text);
  if (!activities.length && problems.some(({ kind }) => kind !== 'no-events')) throw problems;
  return activities;
}
