import { languages } from '../../utils/i18n';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { RadioChips } from '../ui/Chips';
import { Section } from './Section';

const names = { nl: 'Nederlands', en: 'English' };

/** The language of panel and Beheer; switches at once, in every open page. */
export function LanguageSection() {
  const text = useText();
  const { settings } = useApp().stores;
  return (
    <Section title={text.language}>
      <RadioChips
        legend={text.language}
        isLegendHidden
        field="language"
        options={languages.map((value) => ({ value, label: names[value] }))}
        chosen={settings.device.value.language}
        onChoose={(language) => settings.changeDevice({ language })}
      />
    </Section>
  );
}
