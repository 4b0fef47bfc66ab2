import { useSignal } from '@preact/signals';
import { type Audience, audiences } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { useAgendaText } from '../activity/agenda';
import { useApp, useLabel } from '../app';
import { CheckChips } from '../ui/Chips';
import { Section } from './Section';

/** More groups than this are no focus. */
const most = 2;

/** The one or two target groups that the team looks at first. */
export function FocusSection() {
  const text = useAgendaText();
  const label = useLabel();
  const { settings } = useApp().stores;
  const { focus } = settings.team.value;
  const isFull = useSignal(false);
  const toggle = (group: Audience) => {
    const isChosen = focus.includes(group);
    isFull.value = !isChosen && focus.length >= most;
    if (isFull.value) return;
    settings.changeTeam((team) => ({
      focus: isChosen ? team.focus.filter((one) => one !== group) : [...team.focus, group],
    }));
  };
  return (
    <Section title={text.focus} intro={text.focusIntro}>
      <CheckChips
        // Drawn anew after a refusal: the browser had checked the chip already.
        key={String(isFull.value)}
        legend={text.focus}
        isLegendHidden
        field="focus"
        options={audiences
          .filter((one) => one !== 'everyone')
          .map((value) => ({ value, label: label(labels.audiences[value]) }))}
        chosen={focus}
        onToggle={toggle}
      />
      {isFull.value && (
        <p class="error" role="alert">
          {text.focusFull}
        </p>
      )}
    </Section>
  );
}
