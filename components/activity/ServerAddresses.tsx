import { buildEmbedTag } from '../../utils/activity/embed-tag';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { addressOf } from '../../utils/team/published';
import { useApp } from '../app';
import { CopyAddress } from './CopyAddress';
import { CopyField } from './CopyField';
import { usePublishText } from './publish';
import { usePublishTeamText } from './publish-team';

/** Where the published agenda is: the lines for a website, and the addresses for other programs. */
export function ServerAddresses({ team }: { team: SharedTeam }) {
  const [text, words] = [usePublishText(), usePublishTeamText()];
  const { agendaUrl } = useApp().stores.settings.team.value;
  const plain = addressOf(team, 'agenda.html');
  const tag = buildEmbedTag({
    feed: addressOf(team),
    page: agendaUrl || plain,
    link: text.seeAgenda,
    website: agendaUrl || undefined,
  });
  return (
    <section class="publish-embed stack">
      <h3>{text.embed}</h3>
      <p class="soft">{text.embedIntro}</p>
      {tag && <CopyField label={text.tag} value={tag} copy={text.copyTag} />}
      <CopyAddress
        label={words.calendar}
        hint={words.calendarHint}
        value={addressOf(team, 'agenda.ics')}
      />
      <CopyAddress label={words.page} hint={words.pageHint} value={plain} />
    </section>
  );
}
