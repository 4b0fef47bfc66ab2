import { useApp, useLabel } from '../app';

/** A function that names topics by their ids, in one line. */
export function useTopicNames(): (ids: readonly string[]) => string {
  const { book } = useApp();
  const label = useLabel();
  return (ids) =>
    ids
      .flatMap((id) => book.value.find(id) ?? [])
      .map((topic) => label(topic.label))
      .join(', ');
}
