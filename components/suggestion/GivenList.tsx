import type { Suggestion } from '../../utils/suggestion/suggestion';
import { nameConnection, useFurther, useFurtherText } from './further';
import { ResponseButtons } from './ResponseButtons';
import type { Subject } from './subject';

/** What the question was connected with and what is not on the list now, so that it can be corrected. */
export function GivenList({ list, subject }: { list: readonly Suggestion[]; subject: Subject }) {
  const text = useFurtherText();
  const further = useFurther();
  const listed = new Set(list.map(({ uid }) => uid));
  const others = subject.connections.filter(({ uid }) => !listed.has(uid));
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="given">
      <h3 id="given">{text.given}</h3>
      <ul>
        {others.map((connection) => {
          const name = nameConnection(further, connection) ?? text.gone;
          return (
            <li key={connection.uid} class="suggestion">
              <div class="suggestion-body">
                <p class="suggestion-name">{name}</p>
                <ResponseButtons named={{ ...connection, name }} subject={subject} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
