import type { ComponentChildren } from 'preact';
import { type KeptRecord, useRecordsText } from './record-form';

/** One record of a list; the whole row leads to its form. */
export function RecordRow(props: {
  item: KeptRecord;
  /** Address of its form. */
  address: string;
  /** What stands at the end of the row. */
  mark?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { name, archived } = props.item;
  const text = useRecordsText();
  return (
    <li class="activity record-row" data-state={archived ? 'past' : undefined}>
      <div class="activity-what">
        <h2 class="activity-title">
          <a href={props.address}>{name}</a>
        </h2>
        {props.children}
      </div>
      {archived ? <p class="state">{text.archived}</p> : props.mark}
    </li>
  );
}
