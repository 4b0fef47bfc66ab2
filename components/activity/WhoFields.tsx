import { audiences, themes } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { useLabel } from '../app';
import { CheckChips } from '../ui/Chips';
import { Part, toggle } from '../ui/fields';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';

/** Themes and target groups. */
export function WhoFields() {
  const { form, change } = useEditor();
  const text = useAgendaText();
  const label = useLabel();
  const { themes: own, audiences: groups } = form.value;
  return (
    <Part title={text.forWhom}>
      <CheckChips
        legend={text.themes}
        field="themes"
        options={themes.map((value) => ({ value, label: label(labels.themes[value]) }))}
        chosen={own}
        onToggle={(value) => change({ themes: toggle(own, value) })}
      />
      <CheckChips
        legend={text.audiences}
        hint={text.audiencesHint}
        field="audiences"
        options={audiences.map((value) => ({ value, label: label(labels.audiences[value]) }))}
        chosen={groups}
        onToggle={(value) => change({ audiences: toggle(groups, value) })}
      />
    </Part>
  );
}
