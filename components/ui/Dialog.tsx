import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A modal dialog; Escape and the browser's own ways close it, and the focus goes back. */
export function Dialog(props: {
  label: string;
  onClose: () => void;
  /** True for one with much to read. */
  isWide?: boolean;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // With the drawing: a key that follows at once is for the dialog.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={props.isWide ? 'dialog dialog-wide stack' : 'dialog stack'}
      aria-label={props.label}
      onClose={props.onClose}
    >
      {props.children}
    </dialog>
  );
}
