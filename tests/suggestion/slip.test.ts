import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { sampleContributions } from '../../practice/sample/contributions';
import { samplePartners } from '../../practice/sample/partners';
import { samplePlaces } from '../../practice/sample/places';
import type { Activity } from '../../utils/activity/activity';
import {
  describeActivity,
  describeContribution,
  describePartner,
  describeProgramme,
  type SlipSource,
} from '../../utils/suggestion/slip';
import { sampleOffer } from './offer';

const source: SlipSource = {
  language: 'nl',
  places: samplePlaces,
  agendaUrl: 'https://waterstad.example/agenda#top',
  findPartner: (uid) => samplePartners.find((one) => one.uid === uid),
};
const monday = {
  start: new Date('2026-11-30T14:00:00+01:00'),
  end: new Date('2026-11-30T16:00:00+01:00'),
};
const forms = sampleActivities[28] as Activity;

describe('a slip', () => {
  it('tells of an activity when, with its weekday, where, how, and where its page is', () => {
    expect(describeActivity(forms, monday, source)).toEqual({
      name: 'Hulp bij formulieren',
      theme: 'numbers-money',
      when: 'Maandag 30 november, 14.00–16.00 uur',
      lines: [
        'Ontwikkelplein, Centrale Bibliotheek',
        'Marktplein 1, Waterstad',
        'Je kunt zo binnenlopen.',
        'Het is gratis.',
      ],
      address: `https://waterstad.example/agenda#${forms.uid}`,
    });
  });

  it('tells how to sign up, and does without a page that is not known or not safe', () => {
    const course = sampleActivities[12] as Activity;
    const bare = { ...source, agendaUrl: undefined };
    expect(describeActivity(course, undefined, bare)).not.toHaveProperty('address');
    expect(describeActivity(course, undefined, bare)).not.toHaveProperty('when');
    expect(describeActivity(course, undefined, bare).lines).toContain(
      'Meld je aan: waterstad.example/aanmelden',
    );
    const atDesk: Activity = {
      ...forms,
      'pleinwijzer.nl:registration': { kind: 'sign-up', url: 'javascript:x' },
    };
    expect(describeActivity(atDesk, monday, source).lines).toContain('Meld je aan bij de balie.');
    for (const agendaUrl of ['javascript:alert(1)', 'mailto:a@b.example', 'nothing'])
      expect(describeActivity(forms, monday, { ...source, agendaUrl })).not.toHaveProperty(
        'address',
      );
  });

  it('names the organisation to turn to for what one can bring, by what is public of it', () => {
    const reading = sampleContributions[4];
    if (!reading) throw new Error('not in the sample');
    expect(describeContribution(reading, source).lines).toEqual([
      'Bibliotheek Zuid',
      'Vraag ernaar bij Welzijn Waterstad.',
      'welzijn.example',
    ]);
  });

  it('shows of a partner its address, telephone and website', () => {
    const [partner] = samplePartners;
    if (!partner) throw new Error('not in the sample');
    const known = { ...partner, address: 'Plein 2', telephone: '0101234567' };
    expect(describePartner(known)).toEqual({
      name: 'Welzijn Waterstad',
      lines: ['Plein 2', '0101234567', 'welzijn.example'],
      address: 'https://welzijn.example',
    });
  });

  it('holds nothing of any contact person, agreement or note of a partner', () => {
    const items = [
      ...samplePartners.map((one) => describePartner({ ...one, notes: 'Geheime aantekening' })),
      ...sampleContributions.map((one) => describeContribution(one, source)),
      ...sampleActivities.map((one) => describeActivity(one, monday, source)),
      ...sampleOffer.map((one) => describeProgramme(one, source)),
    ];
    const text = JSON.stringify(items);
    const secrets = samplePartners.flatMap(({ contacts, agreement }) => [
      ...contacts.flatMap(({ name, email }) => [name, email ?? '']),
      agreement.gets,
    ]);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toContain('@');
    expect(text).not.toContain('Geheime');
  });
});
