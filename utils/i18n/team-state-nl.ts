const changes = (count: number) => `${count} nog te delen`;

/** Dutch texts of how sharing stands, at language level B1. The keys are the same in every language. */
export const teamStateNl = {
  starting: 'Verbinden met het team …',
  shared: 'Alles gedeeld',
  sharing: (count: number) => `${changes(count)}, bezig …`,
  waiting: (count: number) => `${changes(count)}, wacht op netwerk`,
  waitingServer: (count: number) => `${changes(count)}, de server heeft het druk`,
  waitingFull: (count: number) => `${changes(count)}, de server is vol`,
  noNetwork: 'Wacht op netwerk. Alles van hier is gedeeld',
  busyServer: 'De server heeft het druk. Alles van hier is gedeeld',
  pulling: (percent: string) => `Bezig met ophalen: ${percent}`,
  pushing: (percent: string) => `Bezig met delen: ${percent}`,
  paused: 'Delen is gepauzeerd',
  pausedPending: (count: number) => `Delen is gepauzeerd, ${changes(count)}`,
  refused: (count: number) =>
    count === 1
      ? '1 wijziging niet gedeeld: zie Instellingen'
      : `${count} wijzigingen niet gedeeld: zie Instellingen`,
  asks: 'Delen wacht op een antwoord: zie Instellingen',
  denied: 'Server weigert de toegang: vraag een nieuwe aansluitcode',
  stopped: 'Delen is gestopt: zie Instellingen',
  noPermission: 'Delen wacht op toestemming: zie Instellingen',
  policyWaits: 'Je organisatie heeft een team ingesteld.',
  policyAllow: 'Toestaan',
  clockAhead: (minutes: number) => `Klok loopt ${minutes} minuten voor`,
  clockBehind: (minutes: number) => `Klok loopt ${minutes} minuten achter`,
};

/** The texts of how sharing stands in one language. */
export type TeamStateMessages = typeof teamStateNl;
