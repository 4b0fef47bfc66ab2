import type { Authority, Location } from '../../utils/settings/settings';

/** What a made-up team has agreed on. */
export interface SampleTeam {
  /** Name of the square. */
  squareName: string;
  /** The places where questions are asked, busiest first. */
  locations: [Location, Location, Location, Location];
  /** The municipality. */
  municipality: Authority;
  /** The water board. */
  waterBoard: Authority;
}

/** The team of Bibliotheek Waterstad; all names are made up and no host name can exist. */
export const sampleTeam: SampleTeam = {
  squareName: 'Ontwikkelplein Waterstad',
  locations: [
    {
      uid: '01990a5c-7c00-7a31-9d4e-5b1f0c72e801',
      name: 'Ontwikkelplein, Centrale Bibliotheek',
      address: 'Marktplein 1, Waterstad',
      place: 'inside',
      form: 'broad',
    },
    {
      uid: '01990a5c-7c01-7c48-8f26-e3a94d10b702',
      name: 'Bibliotheek Zuid',
      address: 'Lindelaan 40, Waterstad',
      place: 'inside',
      form: 'basic',
    },
    {
      uid: '01990a5c-7c02-7e5d-b813-42c6f79a5d03',
      name: 'Bibliotheek Haven',
      address: 'Kade 12, Waterstad',
      place: 'inside',
      form: 'always-available',
    },
    {
      uid: '01990a5c-7c03-7196-a0f5-9e8d3b64c104',
      name: 'Buurthuis De Peilstok',
      address: 'Sluisweg 3, Waterstad',
      place: 'outside',
      form: 'basic',
    },
  ],
  municipality: { name: 'Gemeente Waterstad', hosts: ['waterstad.example'] },
  waterBoard: { name: 'Waterschap De Sluizen', hosts: ['waterschap-de-sluizen.example'] },
};
