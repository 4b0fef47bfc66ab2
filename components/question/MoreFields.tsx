import { labels } from '../../utils/question/labels';
import { devices } from '../../utils/question/question';
import { useApp, useLabel, useText } from '../app';
import { RadioChips } from '../ui/Chips';
import { Combobox } from '../ui/Combobox';
import { namePreset, useForm } from './form';
import { OptionText } from './TopicField';

/** What is not needed for every question; stays open or closed as this computer left it. */
export function MoreFields() {
  const text = useText();
  const { settings } = useApp().stores;
  const isOpen = settings.device.value.moreOpen;
  return (
    <div class="stack">
      <button
        type="button"
        class="button button-quiet more-button"
        data-field="more"
        aria-expanded={isOpen}
        onClick={() => settings.changeDevice({ moreOpen: !isOpen })}
      >
        {text.more}
      </button>
      {isOpen && (
        <>
          <QuestionBehindField />
          <DeviceField />
        </>
      )}
    </div>
  );
}

function DeviceField() {
  const text = useText();
  const label = useLabel();
  const form = useForm();
  return (
    <RadioChips
      legend={text.device}
      field="device"
      options={devices.map((value) => ({ value, label: label(labels.device[value]) }))}
      chosen={form.draft.value.device}
      onChoose={(value) => form.change((draft) => ({ ...draft, device: value }))}
      onClear={() => form.change(({ device: _, ...draft }) => draft)}
    />
  );
}

/** A second topic: what the visitor really needs help with. */
function QuestionBehindField() {
  const app = useApp();
  const text = useText();
  const form = useForm();
  const items = form.behindOptions;
  const active = form.behindActive;
  const { questionBehind } = form.draft.value;
  const clear = () =>
    form.change(({ questionBehind: _, ...draft }) => ({ ...draft, behindQuery: '' }));
  return (
    <Combobox
      label={text.questionBehind}
      placeholder={text.questionBehindPlaceholder}
      field="behind"
      read={() => ({
        query: form.draft.value.behindQuery,
        items: items.value,
        active: Math.min(active.value, Math.max(0, items.value.length - 1)),
      })}
      value={questionBehind ? namePreset(app, questionBehind) : ''}
      describe={(option) => <OptionText app={app} option={option} />}
      onInput={(value) => {
        active.value = 0;
        if (value === '') clear();
        else form.change((draft) => ({ ...draft, behindQuery: value }));
      }}
      onActive={(index) => {
        active.value = index;
      }}
      onPick={(option) =>
        form.change((draft) => ({ ...draft, behindQuery: '', questionBehind: option.topic }))
      }
      onClear={clear}
      clearLabel={text.questionBehindClear}
      listLabel={text.options}
      status={text.optionCount(items.value.length)}
      nothing={text.nothingFound}
    />
  );
}
