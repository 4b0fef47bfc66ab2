import type { SuggestionWords } from './words-nl';

/** English words of the reasons. */
export const wordsEn: SuggestionWords = {
  running: (where, until) => `On now${where}, until ${until}`,
  soon: (minutes, where) =>
    minutes === 1 ? `Starts in 1 minute${where}` : `Starts in ${minutes} minutes${where}`,
  today: (where, times) => `Today${where}, ${times}`,
  tomorrow: (where, times) => `Tomorrow${where}, ${times}`,
  later: (day, where, times) => `${day}${where}, ${times}`,
  here: ' here',
  onSquare: ' on the square',
  at: (place) => ` at ${place}`,
  topic: (topic) => `About ${topic}`,
  audience: (audience) => `Suits ${audience}`,
  focusAudience: (audience) => `Suits ${audience}, your focus group`,
  alone: 'Practise by yourself',
  aloneAt: (where) => `Practise by yourself, ${where}`,
  course: (where) => `Learn, ${where}`,
  desk: (title, until) => `Here now with “${title}”, until ${until}`,
  role: (role) => `Something to bring: ${role}`,
  roleWhen: (role, when) => `Something to bring: ${role}, ${when}`,
  otherTheme: (theme) => `Something else for once: ${theme}`,
};
