import { type Partner, partnerRoles } from '../../utils/partner/partner';
import type { PartnerFault, PartnerForm } from '../../utils/partner/partner-form';
import { labels } from '../../utils/question/labels';
import { referralKinds } from '../../utils/question/question';
import { useLabel } from '../app';
import { AreaField, AudienceField, TopicFields } from '../record/form-fields';
import { type RecordForm, useRecordsText } from '../record/record-form';
import { CheckChips } from '../ui/Chips';
import { FaultLine, Part, SelectField, TextField, toggle } from '../ui/fields';
import { ContactFields } from './ContactFields';
import { PartnerAside } from './PartnerAside';
import { usePartnersText } from './partners';

/** What the parts of a partner's form are told. */
export interface PartnerFormProps {
  record: RecordForm<PartnerForm, Partner>;
  /** The sentence of the fault at a field, once faults show. */
  faultAt: (field: string) => string | undefined;
}

/** The form of a partner, with what is known of it beside it. */
export function PartnerFields({ record }: { record: RecordForm<PartnerForm, Partner> }) {
  const text = usePartnersText();
  const faultAt = (field: string) => {
    const found = record.faults.value.find((one) => one.field === field);
    const kind = found?.kind as PartnerFault['kind'] | undefined;
    return kind && record.showsFaults.value ? text.faults[kind] : undefined;
  };
  const props = { record, faultAt };
  return (
    <div class="editor">
      <form class="editor-fields stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <WhoPart {...props} />
        <TopicPart {...props} />
        <ReachPart {...props} />
        <ContactFields {...props} />
        <AgreementPart {...props} />
      </form>
      <PartnerAside record={record} />
    </div>
  );
}

function WhoPart({ record, faultAt }: PartnerFormProps) {
  const text = usePartnersText();
  const label = useLabel();
  const { name, roles, referralKind } = record.form.value;
  return (
    <Part title={text.who}>
      <TextField
        label={text.name}
        field="name"
        value={name}
        fault={faultAt('name')}
        onInput={(next) => record.change({ name: next })}
      />
      <div>
        <CheckChips
          legend={text.roles}
          hint={text.rolesHint}
          field="roles"
          options={partnerRoles.map((value) => ({ value, label: text.roleNames[value] }))}
          chosen={roles}
          onToggle={(role) => record.change({ roles: toggle(roles, role) })}
        />
        <FaultLine fault={faultAt('roles')} />
      </div>
      <SelectField
        label={text.referralKind}
        field="referralKind"
        value={referralKind}
        options={[
          ['', text.referralKindNone],
          ...referralKinds.map((kind) => [kind, label(labels.referralKind[kind])] as const),
        ]}
        onChange={(next) => record.change({ referralKind: next })}
      />
    </Part>
  );
}

function TopicPart({ record, faultAt }: PartnerFormProps) {
  const text = usePartnersText();
  const { topics, audiences } = record.form.value;
  return (
    <Part title={text.helpsWith} hint={text.helpsWithHint}>
      <TopicFields
        chosen={topics}
        fault={faultAt('topics')}
        onChange={(next) => record.change({ topics: next })}
      />
      <AudienceField chosen={audiences} onChange={(next) => record.change({ audiences: next })} />
    </Part>
  );
}

function ReachPart({ record, faultAt }: PartnerFormProps) {
  const text = usePartnersText();
  const words = useRecordsText();
  const { url, telephone, address } = record.form.value;
  return (
    <Part title={text.reach} hint={text.reachHint}>
      <div class="pair">
        <TextField
          label={words.website}
          field="url"
          type="url"
          value={url}
          fault={faultAt('url')}
          onInput={(next) => record.change({ url: next })}
        />
        <TextField
          label={text.telephone}
          field="telephone"
          type="tel"
          maxLength={60}
          value={telephone}
          onInput={(next) => record.change({ telephone: next })}
        />
      </div>
      <TextField
        label={text.address}
        field="address"
        value={address}
        onInput={(next) => record.change({ address: next })}
      />
    </Part>
  );
}

function AgreementPart({ record }: PartnerFormProps) {
  const text = usePartnersText();
  const { brings, gets, reviewOn, notes } = record.form.value;
  return (
    <Part title={text.agreement}>
      <div class="pair">
        <AreaField
          label={text.brings}
          field="brings"
          hint={text.bringsHint}
          value={brings}
          onInput={(next) => record.change({ brings: next })}
        />
        <AreaField
          label={text.gets}
          field="gets"
          hint={text.getsHint}
          value={gets}
          onInput={(next) => record.change({ gets: next })}
        />
      </div>
      <div class="pair">
        <TextField
          label={text.reviewOn}
          field="reviewOn"
          type="date"
          value={reviewOn}
          onInput={(next) => record.change({ reviewOn: next })}
        />
      </div>
      <AreaField
        label={text.notes}
        field="notes"
        hint={text.notesHint}
        value={notes}
        onInput={(next) => record.change({ notes: next })}
      />
    </Part>
  );
}
