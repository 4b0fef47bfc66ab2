import type { Connection } from '../../utils/question/question';
import { type Response, toggleResponse } from '../../utils/suggestion/respond';
import { useForm } from '../question/form';
import { useFurtherText } from './further';
import type { Subject } from './subject';

/** What was suggested, with its name. */
export type Named = Pick<Connection, 'kind' | 'uid'> & { name: string };

/** Notes a response, and says so to screen readers. */
export function useRespond(subject: Subject): (named: Named, response: Response) => void {
  const text = useFurtherText();
  const form = useForm();
  return ({ kind, uid, name }, response) => {
    const isBack = responseOf(subject, uid) === response;
    const said = response === 'offered' ? text.saidOffered(name) : text.saidInterested(name);
    form.announcement.value = isBack ? text.saidBack(name) : said;
    subject.change((draft) => ({
      ...draft,
      connections: toggleResponse(draft.connections ?? [], { kind, uid }, response),
    }));
  };
}

/** What was noted of a suggestion; undefined when nothing was. */
export function responseOf({ connections }: Subject, uid: string): Response | undefined {
  return connections.find((one) => one.uid === uid)?.response;
}
