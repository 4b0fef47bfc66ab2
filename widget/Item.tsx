import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { jsx } from 'preact/jsx-runtime';
import type { Activity } from '../utils/activity/activity';
import type { Occurrence } from '../utils/activity/expand';
import { asText, namesOf, valuesOf } from './entry';
import type { Messages } from './messages/nl';
import { loadPart } from './parts';
import { describeTime } from './wall';

export interface ItemProps {
  date: Occurrence;
  text: Messages;
  /** All activities, among which the series of this date. */
  activities: readonly Activity[];
  /** Level of the heading. */
  level: number;
  /** Now, in milliseconds. */
  minute: number;
  /** Adds a style sheet to the list. */
  addStyles: (styles: string) => void;
}

/** Loads the details as soon as somebody seems to want them. */
const prepare = () => loadPart('details').catch(() => undefined);

/** One date of the list; its title opens the details in place. */
export function Item(props: ItemProps) {
  const { date, text, level, minute } = props;
  const { activity, status, start, end } = date;
  const [details, setDetails] = useState<ComponentChild>();
  const Heading = `h${level}` as 'h3';
  const isOff = status === 'cancelled';
  const isOn = !isOff && +start <= minute && minute < +end;
  const kind = activity['pleinwijzer.nl:registration']?.kind as 'full';
  const audiences = valuesOf(activity, 'audiences').filter((one) => one !== 'everyone');
  const facts = [
    namesOf(activity.locations)[0] ?? namesOf(activity.virtualLocations)[0],
    audiences.map((one) => text.audiences[one] ?? one).join(', '),
  ];
  const toggle = () => {
    if (details) return setDetails(undefined);
    setDetails(text.loading);
    return loadPart('details').then(
      (part) => {
        part.receive(jsx);
        props.addStyles(part.styles);
        setDetails(part.describe(props));
      },
      () => setDetails(text.failed),
    );
  };
  return (
    <li class={isOff ? 'item off' : 'item'} part="item">
      <Heading class="title" part="title">
        <button
          type="button"
          aria-expanded={!!details}
          onClick={toggle}
          onPointerEnter={prepare}
          onFocus={prepare}
        >
          <span class="name" lang={asText((activity as { locale?: unknown }).locale) || 'nl'}>
            {asText(activity.title)}
          </span>{' '}
          {isOff && <i class="strong">{text.cancelled}</i>}
          {isOn && <i class="strong">{text.now}</i>}
        </button>
      </Heading>
      <p class="time">{describeTime(date, text)}</p>
      <p class="facts">
        {facts.map((fact) => fact && <span>{fact}</span>)}
        {!isOff && text[kind] && <i>{text[kind]}</i>}
      </p>
      {details && (
        <div class="details" part="details">
          {details}
        </div>
      )}
    </li>
  );
}
