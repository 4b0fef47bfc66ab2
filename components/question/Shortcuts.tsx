import { useText } from '../app';
import { Dialog } from '../ui/Dialog';
import { useForm } from './form';

/** The table of keyboard shortcuts. */
export function Shortcuts() {
  const text = useText();
  const form = useForm();
  if (!form.isHelpOpen.value) return null;
  return (
    <Dialog label={text.shortcutsTitle} onClose={form.closeHelp}>
      <h2>{text.shortcutsTitle}</h2>
      <p class="soft">{text.shortcutsIntro}</p>
      <dl class="keys">
        {text.shortcutRows.map(([key, meaning]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
      <button type="button" class="button" onClick={form.closeHelp}>
        {text.close}
      </button>
    </Dialog>
  );
}
