import { sampleTeam } from './settings';

const [plein, zuid, haven, peilstok] = sampleTeam.locations;

/** Names and addresses of the places, by uid; the addresses are made up. */
export const samplePlaces: Record<string, { name: string; address: string }> = {
  [plein.uid]: { name: plein.name, address: 'Marktplein 1, Waterstad' },
  [zuid.uid]: { name: zuid.name, address: 'Lindelaan 40, Waterstad' },
  [haven.uid]: { name: haven.name, address: 'Kade 12, Waterstad' },
  [peilstok.uid]: { name: peilstok.name, address: 'Sluisweg 3, Waterstad' },
};
