/**
 * A button that is pressed twice, so that a slip of a thumb ends nothing. Doing anything else takes the first press back; no clock
 * does, since some need long for the second.
 */
export function twice(button: HTMLButtonElement, then: () => void): void {
  const first = button.textContent ?? '';
  let sure = false;
  const turn = (to: boolean) => {
    sure = to;
    button.setAttribute('aria-live', sure ? 'polite' : 'off');
    button.textContent = (sure && button.dataset.sure) || first;
  };
  const elsewhere = (event: Event) => sure && event.target !== button && turn(false);
  ['pointerdown', 'focusin', 'input'].forEach((doing) => document.addEventListener(doing, elsewhere));
  button.addEventListener('click', () => {
    const now = sure;
    turn(!now);
    if (now) {
      then();
    }
  });
}

/** Shows an element for a few seconds after each call. */
export function flash(element: HTMLElement): () => void {
  let timer = 0;
  return () => {
    element.hidden = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (element.hidden = true), 5_000);
  };
}

/** Does something once, a moment after the first of many calls. */
export function soon(then: () => void): () => void {
  let timer = 0;
  return () => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      then();
    }, 200);
  };
}
