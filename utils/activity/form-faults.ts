import type { ActivityForm } from './form';
import { weekdayKinds } from './pattern';
import { isWebAddress } from './safe-link';
import { listMoments, minutesOf } from './schedule';
import { readEuros } from './write-form';

/** What keeps a form from being saved, by the field that it stands at. */
export type FaultKind =
  | 'title-empty'
  | 'date-empty'
  | 'time-empty'
  | 'end-before-start'
  | 'last-before-first'
  | 'days-empty'
  | 'nths-empty'
  | 'until-before-start'
  | 'count-wrong'
  | 'address-wrong'
  | 'price-wrong';

/** One fault. */
export interface FormFault {
  /** Name of the field; moments after the first are `moment:1` and so on. */
  field: string;
  kind: FaultKind;
}

const dayForm = /^\d{4}-\d\d-\d\d$/;

/** All faults of a form, from top to bottom; none: it can be saved. */
export function findFormFaults(form: ActivityForm): FormFault[] {
  const faults: [boolean, string, FaultKind][] = [
    [form.title.trim() === '', 'title', 'title-empty'],
    [!dayForm.test(form.date), 'date', 'date-empty'],
    [form.lastDate !== '' && form.lastDate < form.date, 'lastDate', 'last-before-first'],
    ...timeFaults(form),
    ...repeatFaults(form),
    [!isWebAddress(form.online), 'online', 'address-wrong'],
    [
      form.registration === 'sign-up' && !isWebAddress(form.registrationUrl),
      'registrationUrl',
      'address-wrong',
    ],
    [Number.isNaN(readEuros(form.price)), 'price', 'price-wrong'],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, field, kind]) => ({ field, kind }));
}

function timeFaults(form: ActivityForm): [boolean, string, FaultKind][] {
  if (form.isAllDay) return [];
  return listMoments(form).flatMap(({ from, to }, index) => {
    const field = index === 0 ? 'to' : `moment:${index}`;
    const length = minutesOf(to) - minutesOf(from);
    const isSameDay = !form.lastDate || form.lastDate === form.date;
    return [
      [Number.isNaN(length), field, 'time-empty'],
      [isSameDay && length <= 0, field, 'end-before-start'],
    ] as [boolean, string, FaultKind][];
  });
}

function repeatFaults(form: ActivityForm): [boolean, string, FaultKind][] {
  const { repeat, ending, date } = form;
  if (!repeat || repeat.kind === 'once') return [];
  const isByDay = weekdayKinds.includes(repeat.kind);
  const days: [boolean, string, FaultKind][] = listMoments(form).map(({ days }, index) => [
    isByDay && days.length === 0,
    index === 0 ? 'days' : `moment:${index}`,
    'days-empty',
  ]);
  const isUntilWrong =
    ending.kind === 'until' && !(ending.date >= date && dayForm.test(ending.date));
  const isCountWrong = ending.kind === 'count' && !(ending.count >= 1 && ending.count <= 1000);
  return [
    ...days,
    [repeat.kind === 'nth-of-month' && repeat.nths.length === 0, 'nths', 'nths-empty'],
    [isUntilWrong, 'ending', 'until-before-start'],
    [isCountWrong, 'ending', 'count-wrong'],
  ];
}
