import type { RefObject } from 'preact';

/** Title of a dialog, and the button that closes it as Escape does: the focus goes back. */
export function DialogHead(props: {
  title: string;
  close: string;
  titleRef?: RefObject<HTMLHeadingElement | null>;
}) {
  return (
    <form method="dialog" class="dialog-head">
      <h2 ref={props.titleRef ?? null} tabIndex={-1}>
        {props.title}
      </h2>
      <button type="submit" class="button button-quiet">
        {props.close}
      </button>
    </form>
  );
}
