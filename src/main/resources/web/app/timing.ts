/** A button that is pressed twice, so that a slip of a thumb ends nothing. Returns what undoes a first press. */
export function twice(button: HTMLButtonElement, then: () => void): () => void {
  const first = button.textContent ?? '';
  let sure = 0;
  const undo = () => {
    window.clearTimeout(sure);
    sure = 0;
    button.textContent = first;
  };
  button.addEventListener('click', () => {
    if (sure) {
      undo();
      then();
    } else {
      button.textContent = button.dataset.sure ?? first;
      sure = window.setTimeout(undo, 6_000);
    }
  });
  return undo;
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
