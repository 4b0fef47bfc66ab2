import { useAgenda } from './agenda';

/** The activities that are coming. */
export function ActivityList() {
  const { activities } = useAgenda();
  return (
    <ul class="rows">
      {activities.all.value.map(({ uid, title }) => (
        <li key={uid}>{title}</li>
      ))}
    </ul>
  );
}
