import { type TeamMessages, teamMessages } from '../../utils/i18n/team';
import { useApp } from '../app';

/** The texts of the team in the chosen language. */
export function useTeamText(): TeamMessages {
  return teamMessages[useApp().language.value];
}

/** A function that writes a moment, in milliseconds since 1970, as people read it here. */
export function useMoment(): (moment: number) => string {
  const tag = useApp().language.value === 'nl' ? 'nl-NL' : 'en-GB';
  const format = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (moment) => format.format(moment);
}

/** A function that writes the time of day of a moment, in milliseconds since 1970. */
export function useTime(): (moment: number) => string {
  const tag = useApp().language.value === 'nl' ? 'nl-NL' : 'en-GB';
  const format = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  return (moment) => format.format(moment);
}
