import { useAgenda } from './agenda';

/** The editor of one activity, or of one of its dates. */
export function ActivityEditor({ uid }: { uid: string; date?: string }) {
  return <p>{useAgenda().activities.find(uid)?.title}</p>;
}
