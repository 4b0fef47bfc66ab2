import type { Warning } from '../../utils/activity/warnings';
import type { AgendaMessages } from '../../utils/i18n/agenda';
import { Icon } from '../ui/Icon';
import { useAgendaText } from './agenda';
import { useWhen, type When } from './when';

/** What may be wrong, each in one sentence with what to do; nothing of it blocks. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const text = useAgendaText();
  const when = useWhen();
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings" aria-label={text.warnings}>
      {warnings.map((warning) => {
        const sentence = explain(warning, text, when);
        return (
          <li key={sentence}>
            <Icon name="alert" />
            <span>{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
}

function explain(warning: Warning, text: AgendaMessages, when: When): string {
  if (warning.kind === 'no-contact') return text.warnNoContact(warning.partner);
  if (warning.kind === 'partner-gone') return text.warnPartnerGone;
  const day = when.day(warning.date);
  if (warning.kind === 'closed-day') return capital(text.warnClosed(warning.name, day));
  const { title } = warning.other;
  return warning.more > 0
    ? text.warnOverlapMore(title, day, warning.more)
    : text.warnOverlap(title, day);
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
