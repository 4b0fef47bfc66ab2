import * as fields from '../ui/fields';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';

/** The sentence of the first fault at a field; nothing before the first attempt to save. */
export function useFault(field: string): string | undefined {
  const { faults, showsFaults } = useEditor();
  const text = useAgendaText();
  const found = faults.value.find((fault) => fault.field === field);
  // An end before its start is plain at once; what is only not filled in yet is not.
  const isShown = showsFaults.value || /before/.test(found?.kind ?? '');
  return found && isShown ? text.faults[found.kind] : undefined;
}

/** The sentence of the fault at a field of the editor. */
export function FaultLine({ field, id }: { field: string; id: string }) {
  return <fields.FaultLine fault={useFault(field)} id={id} />;
}

/** A field of the editor, with its fault. */
export function TextField(props: Parameters<typeof fields.TextField>[0]) {
  return <fields.TextField {...props} fault={useFault(props.field)} />;
}
