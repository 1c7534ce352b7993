/** A button for what a browser can do by itself; the words that say so make place for it. */
document.querySelectorAll<HTMLElement>('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
document.querySelectorAll<HTMLElement>('[data-print-hint]').forEach((hint) => (hint.hidden = true));
