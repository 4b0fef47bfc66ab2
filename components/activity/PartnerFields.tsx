import { useSignal } from '@preact/signals';
import { v7 as newUid } from 'uuid';
import { contributionRoles, coreFunctions } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { type Partner, type PartnerRole, partnerRoles } from '../../utils/partner/partner';
import { useLabel } from '../app';
import { useText } from '../beheer-text';
import { CheckChips } from '../ui/Chips';
import { Part, SelectField, toggle } from '../ui/fields';
import { useAgenda, useAgendaText } from './agenda';
import { useEditor } from './editor';

/** With whom it is done, what visitors can bring, and how the library counts it. */
export function PartnerFields() {
  const { form, change } = useEditor();
  const { partners } = useAgenda();
  const text = useAgendaText();
  const label = useLabel();
  const { partners: own, contributions, coreFunction } = form.value;
  const offered = partners.all.value.filter((one) => !one.archived || own.includes(one.uid));
  return (
    <Part title={text.withWhom}>
      {offered.length > 0 ? (
        <CheckChips
          legend={text.partners}
          field="partners"
          options={offered
            .map(({ uid, name }) => ({ value: uid, label: name }))
            .sort((a, b) => a.label.localeCompare(b.label))}
          chosen={own}
          onToggle={(uid) => change({ partners: toggle(own, uid) })}
        />
      ) : (
        <p class="soft">{text.noPartners}</p>
      )}
      <NewPartner />
      <CheckChips
        legend={text.contributions}
        field="contributions"
        options={contributionRoles.map((value) => ({
          value,
          label: label(labels.contributions[value]),
        }))}
        chosen={contributions}
        onToggle={(value) => change({ contributions: toggle(contributions, value) })}
      />
      <SelectField
        label={text.coreFunction}
        field="coreFunction"
        value={coreFunction}
        options={[
          ['', text.noCoreFunction],
          ...coreFunctions.map((one) => [one, label(labels.coreFunction[one])] as const),
        ]}
        onChange={(next) => change({ coreFunction: next })}
      />
    </Part>
  );
}

/** A partner by name and roles; the rest is filled in at Partners. */
function NewPartner() {
  const { form, change } = useEditor();
  const { partners } = useAgenda();
  const [text, common] = [useAgendaText(), useText()];
  const name = useSignal('');
  const roles = useSignal<PartnerRole[]>(['refers']);
  const fault = useSignal('');
  const add = async () => {
    const wanted = name.value.trim();
    const isTaken = partners.all.value.some(
      (one) => one.name.toLowerCase() === wanted.toLowerCase(),
    );
    if (!wanted) fault.value = common.emptyName;
    else if (isTaken) fault.value = common.sameName(wanted);
    else fault.value = roles.value.length > 0 ? '' : text.roleMissing;
    if (fault.value) return;
    const partner = aPartner(wanted, roles.value);
    if ((await partners.save([partner])) !== 'saved') return;
    change({ partners: [...form.peek().partners, partner.uid] });
    name.value = '';
  };
  return (
    <fieldset class="extra-moment stack">
      <legend class="label">{text.newPartner}</legend>
      <div class="row">
        <input
          class="input new-partner"
          maxLength={80}
          aria-label={text.newPartner}
          data-field="new-partner"
          value={name.value}
          aria-invalid={fault.value !== ''}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value;
            fault.value = '';
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" class="button" onClick={add}>
          {text.addPartner}
        </button>
      </div>
      {name.value.trim() !== '' && (
        <CheckChips
          legend={text.partnerRoles}
          field="partner-roles"
          options={partnerRoles.map((value) => ({ value, label: text.roleNames[value] }))}
          chosen={roles.value}
          onToggle={(role) => {
            roles.value = toggle(roles.value, role);
          }}
        />
      )}
      {fault.value && (
        <p class="error" role="alert">
          {fault.value}
        </p>
      )}
    </fieldset>
  );
}

function aPartner(name: string, roles: PartnerRole[]): Partner {
  return {
    '@type': 'Organization',
    uid: newUid(),
    updated: '',
    name,
    roles,
    topics: [],
    audiences: [],
    contacts: [],
    agreement: { brings: '', gets: '' },
  };
}
