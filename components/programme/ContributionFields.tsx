import { contributionRoles } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import type { ContributionFault, ContributionForm } from '../../utils/partner/contribution-form';
import type { Contribution } from '../../utils/partner/partner';
import { useApp, useLabel } from '../app';
import type { RecordForm } from '../record/record-form';
import { CheckChips, RadioChips } from '../ui/Chips';
import { FaultLine, Part, SelectField, TextField, toggle } from '../ui/fields';
import { useOffer, useOfferText } from './offer';

interface FieldProps {
  record: RecordForm<ContributionForm, Contribution>;
}

/** The form of something that people can bring. */
export function ContributionFields({ record }: FieldProps) {
  return (
    <form
      class="editor-fields editor-single stack"
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <WhatPart record={record} />
      <WherePart record={record} />
    </form>
  );
}

function WhatPart({ record }: FieldProps) {
  const text = useOfferText();
  const label = useLabel();
  const { role, name } = record.form.value;
  const faultAt = (field: ContributionFault['field']) => {
    const found = record.faults.value.find((one) => one.field === field);
    const kind = found?.kind as ContributionFault['kind'] | undefined;
    return kind && record.showsFaults.value ? text.contributionFaults[kind] : undefined;
  };
  return (
    <Part title={text.what}>
      <div>
        <RadioChips
          legend={text.role}
          field="role"
          options={contributionRoles.map((value) => ({
            value,
            label: label(labels.contributions[value]),
          }))}
          chosen={role || undefined}
          onChoose={(next) => record.change({ role: next })}
        />
        <FaultLine fault={faultAt('role')} />
      </div>
      <TextField
        label={text.contributionName}
        field="name"
        hint={text.contributionNameHint}
        value={name}
        fault={faultAt('name')}
        onInput={(next) => record.change({ name: next })}
      />
    </Part>
  );
}

function WherePart({ record }: FieldProps) {
  const { stores } = useApp();
  const text = useOfferText();
  const { where, when } = record.form.value;
  const { locations } = stores.settings.team.value;
  return (
    <Part title={text.whereAndWhen}>
      <CheckChips
        legend={text.places}
        hint={text.placesHint}
        field="where"
        options={locations
          .filter((one) => !one.archived || where.includes(one.uid))
          .map(({ uid, name }) => ({ value: uid, label: name }))}
        chosen={where}
        onToggle={(uid) => record.change({ where: toggle(where, uid) })}
      />
      <div class="pair">
        <TextField
          label={text.when}
          field="when"
          hint={text.whenHint}
          value={when}
          onInput={(next) => record.change({ when: next })}
        />
        <PartnerChoice record={record} />
      </div>
    </Part>
  );
}

function PartnerChoice({ record }: FieldProps) {
  const { partners } = useOffer();
  const text = useOfferText();
  const { partner } = record.form.value;
  const offered = partners.all.value
    .filter((one) => !one.archived || one.uid === partner)
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <SelectField
      label={text.partner}
      field="partner"
      value={partner}
      options={[
        ['', text.noPartner],
        ...offered.map(
          ({ uid, name, archived }) => [uid, archived ? text.partnerArchived(name) : name] as const,
        ),
      ]}
      onChange={(next) => record.change({ partner: next })}
    />
  );
}
