import { themes } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import {
  isSuggested,
  nationalOffer,
  nationalOfferDate,
} from '../../utils/programme/national-offer';
import type { Programme } from '../../utils/programme/programme';
import type { ProgrammeFault, ProgrammeForm } from '../../utils/programme/programme-form';
import { useApp, useLabel } from '../app';
import { useDay } from '../record/day';
import { AudienceField, TopicFields } from '../record/form-fields';
import { type RecordForm, useRecordsText } from '../record/record-form';
import { CheckChips } from '../ui/Chips';
import { Part, TextField, toggle } from '../ui/fields';
import { useOfferText } from './offer';

interface FieldProps {
  record: RecordForm<ProgrammeForm, Programme>;
  /** The sentence of the fault at a field, once faults show. */
  faultAt: (field: ProgrammeFault['field']) => string | undefined;
}

/** Languages that people can choose at once; a stored other one stands beside them. */
const commonLanguages = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'ti', 'fr', 'es'];

/** The form of a programme. */
export function ProgrammeFields({ record }: { record: RecordForm<ProgrammeForm, Programme> }) {
  const text = useOfferText();
  const faultAt: FieldProps['faultAt'] = (field) => {
    const found = record.faults.value.find((one) => one.field === field);
    const kind = found?.kind as ProgrammeFault['kind'] | undefined;
    return kind && record.showsFaults.value ? text.programmeFaults[kind] : undefined;
  };
  return (
    <form
      class="editor-fields editor-single stack"
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <SuggestionNotice programme={record.base.value} />
      <WhatPart record={record} faultAt={faultAt} />
      <AboutPart record={record} faultAt={faultAt} />
    </form>
  );
}

/** Where a suggestion comes from: it is no fact until somebody looked at it. */
function SuggestionNotice({ programme }: { programme: Programme | undefined }) {
  const text = useOfferText();
  const readDay = useDay();
  if (!programme || !isSuggested(programme)) return null;
  const year = nationalOffer.find((one) => one.programme.uid === programme.uid)?.namedIn;
  const date = readDay(nationalOfferDate);
  return (
    <p class="notice notice-calm">
      {year ? text.suggestionFrom(date, year) : text.suggestionUndated(date)}
    </p>
  );
}

function WhatPart({ record, faultAt }: FieldProps) {
  const text = useOfferText();
  const words = useRecordsText();
  const { name, provider, url, where, checkedOn } = record.form.value;
  return (
    <Part title={text.whatItIs}>
      <TextField
        label={text.name}
        field="name"
        value={name}
        fault={faultAt('name')}
        onInput={(next) => record.change({ name: next })}
      />
      <div class="pair">
        <TextField
          label={text.provider}
          field="provider"
          value={provider}
          onInput={(next) => record.change({ provider: next })}
        />
        <TextField
          label={words.website}
          field="url"
          type="url"
          maxLength={1000}
          value={url}
          fault={faultAt('url')}
          onInput={(next) => record.change({ url: next })}
        />
        <TextField
          label={text.where}
          field="where"
          hint={text.whereHint}
          value={where}
          onInput={(next) => record.change({ where: next })}
        />
        <TextField
          label={text.checkedOn}
          field="checkedOn"
          type="date"
          value={checkedOn}
          onInput={(next) => record.change({ checkedOn: next })}
        />
      </div>
      <LanguageField record={record} />
    </Part>
  );
}

function LanguageField({ record }: Pick<FieldProps, 'record'>) {
  const text = useOfferText();
  const { language } = useApp();
  const { inLanguage } = record.form.value;
  const names = new Intl.DisplayNames(language.value, { type: 'language' });
  return (
    <CheckChips
      legend={text.languages}
      hint={text.languagesHint}
      field="languages"
      options={[...new Set([...commonLanguages, ...inLanguage])].map((value) => ({
        value,
        label: names.of(value) ?? value,
      }))}
      chosen={inLanguage}
      onToggle={(one) => record.change({ inLanguage: toggle(inLanguage, one) })}
    />
  );
}

function AboutPart({ record, faultAt }: FieldProps) {
  const text = useOfferText();
  const words = useRecordsText();
  const label = useLabel();
  const { themes: own, topics, audiences } = record.form.value;
  return (
    <Part title={text.about} hint={text.aboutHint}>
      <CheckChips
        legend={words.themes}
        field="themes"
        options={themes.map((value) => ({ value, label: label(labels.themes[value]) }))}
        chosen={own}
        onToggle={(theme) => record.change({ themes: toggle(own, theme) })}
      />
      <TopicFields
        chosen={topics}
        fault={faultAt('topics')}
        onChange={(next) => record.change({ topics: next })}
      />
      <AudienceField chosen={audiences} onChange={(next) => record.change({ audiences: next })} />
    </Part>
  );
}
