import { forget, remember } from './tab';

const PRESSES = 3;
const WITHIN = 2_000;

const exit = document.querySelector<HTMLAnchorElement>('a[data-exit]');
if (exit) {
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave(exit.dataset.exit!);
  });
  onShiftThreeTimes(() => leave(exit.dataset.exit!));
}

/**
 * Leaves at once: the page is blank before anything else happens, and nothing waits for the network. What stays in this
 * tab is one word, so that the Back button shows nothing; it goes with the tab, or with the next visit.
 */
function leave(address: string): void {
  document.documentElement.hidden = true;
  document.title = '\u200b';
  document.dispatchEvent(new Event('vt-exit'));
  document.body.textContent = '';
  forget();
  remember('left', address);
  location.replace(address);
}

/**
 * Three presses of Shift alone. Capitals, also from keyboards that report no letters, a selection with the pointer, and
 * Alt or Ctrl with Shift, which changes a keyboard's language, are none.
 */
function onShiftThreeTimes(then: () => void): void {
  let presses: number[] = [];
  const startAnew = () => (presses = []);
  document.addEventListener('input', startAnew);
  document.addEventListener('pointerdown', startAnew);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift' || event.altKey || event.ctrlKey || event.metaKey) {
      startAnew();
    } else if (!event.repeat) {
      const now = Date.now();
      presses = [...presses.filter((press) => now - press < WITHIN), now];
      if (presses.length >= PRESSES) {
        then();
      }
    }
  });
}
