import { describe, expect, it } from 'vitest';
import {
  emptyContributionForm,
  findContributionFaults,
  readContribution,
  writeContribution,
} from '../../utils/partner/contribution-form';
import { isFragile, listDueReviews } from '../../utils/partner/partner-care';
import {
  emptyContact,
  emptyPartnerForm,
  findPartnerFaults,
  type PartnerForm,
  readPartner,
  writePartner,
} from '../../utils/partner/partner-form';
import { aContribution, aPartner } from '../fixtures/offer';

const whole: PartnerForm = {
  ...emptyPartnerForm,
  name: 'A',
  roles: ['refers'],
  topics: ['digid'],
};

describe('the form of a partner', () => {
  it('gives back the partner that it was read from', () => {
    const full = aPartner({
      url: 'https://a.example',
      telephone: '010 000 0000',
      address: 'Plein 1',
      referralKind: 'forms-help',
      reviewOn: '2026-12-01',
      notes: 'Belt liever dan mailt.',
      archived: true,
    });
    for (const one of [full, aPartner(), aPartner({ contacts: [] })]) {
      expect(writePartner(readPartner(one), { uid: one.uid, base: one })).toEqual(one);
    }
  });

  it('has room for two contacts, and stores only those of whom something is told', () => {
    expect(readPartner(aPartner({ contacts: [{ name: 'Mila' }] })).contacts).toHaveLength(2);
    const form = { ...whole, contacts: [emptyContact, { ...emptyContact, name: ' Mila ' }] };
    expect(writePartner(form, { uid: 'u' }).contacts).toEqual([{ name: 'Mila' }]);
  });

  it('asks for a name, a role and a topic', () => {
    expect(findPartnerFaults(emptyPartnerForm)).toEqual([
      { field: 'name', kind: 'name-empty' },
      { field: 'roles', kind: 'roles-empty' },
      { field: 'topics', kind: 'topics-empty' },
    ]);
    expect(findPartnerFaults(whole)).toEqual([]);
  });

  it('takes no name that another partner has', () => {
    expect(findPartnerFaults({ ...whole, name: ' taalhuis ' }, ['Taalhuis'])).toEqual([
      { field: 'name', kind: 'name-taken' },
    ]);
  });

  it('takes no contact without a name, and no mail address that is none', () => {
    const contacts = [
      { ...emptyContact, telephone: '06' },
      { ...emptyContact, name: 'Mila', email: 'mila@' },
    ];
    expect(findPartnerFaults({ ...whole, contacts, url: 'x' })).toEqual([
      { field: 'url', kind: 'address-wrong' },
      { field: 'contact-name:0', kind: 'contact-unnamed' },
      { field: 'contact-email:1', kind: 'mail-wrong' },
    ]);
  });
});

describe('a partner', () => {
  it('is fragile with fewer than two contacts, unless it is archived', () => {
    expect(isFragile(aPartner())).toBe(false);
    expect(isFragile(aPartner({ contacts: [{ name: 'Mila' }] }))).toBe(true);
    expect(isFragile(aPartner({ contacts: [] }))).toBe(true);
    expect(isFragile(aPartner({ contacts: [], archived: true }))).toBe(false);
  });

  it('is to be talked about a month ahead, on the day and ever after', () => {
    const on = (uid: string, reviewOn: string) => aPartner({ uid, reviewOn });
    const due = listDueReviews(
      [
        on('later', '2026-12-26'),
        on('soon', '2026-12-25'),
        on('today', '2026-11-25'),
        on('late', '2026-11-24'),
        aPartner({ uid: 'never' }),
        { ...on('archived', '2026-01-01'), archived: true },
      ],
      '2026-11-25',
    );
    expect(due.map(({ partner, isLate }) => [partner.uid, isLate])).toEqual([
      ['late', true],
      ['today', false],
      ['soon', false],
    ]);
  });
});

describe('the form of something to bring', () => {
  it('gives back what it was read from', () => {
    const { partner: _, ...without } = aContribution({ where: [] });
    for (const one of [aContribution({ when: 'maandag', archived: true }), without]) {
      expect(writeContribution(readContribution(one), { uid: one.uid, base: one })).toEqual(one);
    }
  });

  it('asks for a role and for what visitors read', () => {
    expect(findContributionFaults(emptyContributionForm)).toEqual([
      { field: 'role', kind: 'role-empty' },
      { field: 'name', kind: 'name-empty' },
    ]);
    expect(
      findContributionFaults({ ...emptyContributionForm, role: 'host', name: 'Welkom heten' }),
    ).toEqual([]);
  });
});
