import { useEffect, useMemo } from 'preact/hooks';
import type { Circumstances } from '../../utils/suggestion/circumstances';
import { renew } from '../../utils/suggestion/renew';
import { suggest } from '../../utils/suggestion/suggest';
import type { Suggestion } from '../../utils/suggestion/suggestion';
import { useApp } from '../app';
import { type Further, listProgrammes } from './further';
import type { Subject } from './subject';

/**
 * The list for a question. Its order changes with another topic, with what the visitor wants to
 * bring, and with changed records; not with the clock, nor with what is noted of it while one reads.
 */
export function useSuggestions(further: Further, subject: Subject, now: number): Suggestion[] {
  const around = useCircumstances(further, subject, now);
  const { topic, asking, offered } = subject;
  const { questionBehind, wantsToBring, channel, organisation } = asking;
  const offeredKey = [...offered].sort().join();
  const ranked = useMemo(
    () => (around.agenda.until > 0 ? suggest(asking, around) : []),
    [
      ...[topic, questionBehind, wantsToBring, channel, organisation, offeredKey, around.location],
      ...[around.agenda, around.partners, around.contributions, further.programmes.all.value],
    ],
  );
  return useMemo(() => renew(ranked, around), [ranked, now]);
}

const noAgenda = { entries: [], titles: new Set<string>(), until: 0 };

function useCircumstances(further: Further, { offered }: Subject, now: number): Circumstances {
  const { stores, book } = useApp();
  const team = stores.settings.team.value;
  const activities = further.activities.all.value;
  useEffect(() => further.refresh(now), [further, now, activities, team]);
  return {
    now,
    location: stores.settings.location.value.uid,
    places: Object.fromEntries(team.locations.map((one) => [one.uid, one])),
    agenda: further.agenda.value ?? noAgenda,
    programmes: listProgrammes(further),
    partners: further.partners.all.value,
    contributions: further.contributions.all.value,
    focus: team.focus,
    offered,
    findTopic: book.value.find,
  };
}
