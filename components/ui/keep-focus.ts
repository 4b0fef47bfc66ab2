/**
 * Gives the focus a new place when the control that has it goes away or is switched off, as happens
 * after a click on a button that did its work. Returns how to stop.
 */
export function keepFocus(root: HTMLElement, place: (lost: Element) => void): () => void {
  let last: Element | undefined;
  const note = (event: FocusEvent) => {
    last = event.target as Element;
  };
  const check = () => {
    const isLost = last && document.hasFocus() && document.activeElement === document.body;
    if (!last || !isLost) return;
    const isGone = !last.isConnected || (last as HTMLButtonElement).disabled === true;
    if (isGone) place(last);
  };
  const observer = new MutationObserver(check);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', note);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', note);
  };
}
