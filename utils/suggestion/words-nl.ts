/** Dutch words of the reasons, at language level B1. */
export const wordsNl = {
  running: (where: string, until: string) => `Nu bezig${where}, tot ${until}`,
  soon: (minutes: number, where: string) =>
    minutes === 1 ? `Begint over 1 minuut${where}` : `Begint over ${minutes} minuten${where}`,
  today: (where: string, times: string) => `Vandaag${where}, ${times}`,
  tomorrow: (where: string, times: string) => `Morgen${where}, ${times}`,
  later: (day: string, where: string, times: string) => `${day}${where}, ${times}`,
  here: ' hier',
  onSquare: ' op het plein',
  at: (place: string) => ` bij ${place}`,
  topic: (topic: string) => `Over ${topic}`,
  audience: (audience: string) => `Past bij ${audience}`,
  focusAudience: (audience: string) => `Past bij ${audience}, jullie aandachtsgroep`,
  alone: 'Zelf oefenen',
  aloneAt: (where: string) => `Zelf oefenen, ${where}`,
  course: (where: string) => `Leren, ${where}`,
  desk: (title: string, until: string) => `Nu hier met “${title}”, tot ${until}`,
  role: (role: string) => `Iets om zelf te brengen: ${role}`,
  roleWhen: (role: string, when: string) => `Iets om zelf te brengen: ${role}, ${when}`,
  otherTheme: (theme: string) => `Eens iets anders: ${theme}`,
};

/** Words of the reasons in one language. */
export type SuggestionWords = typeof wordsNl;
