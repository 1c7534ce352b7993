import { weigh, type Rule } from './weighing';

const guide = document.getElementById('guide');
if (guide) {
  walk(guide);
}

/** Shows one step at a time and weighs on this page: nothing is sent, and whoever leaves leaves no note behind. */
function walk(guide: HTMLElement): void {
  const find = <T extends HTMLElement>(selector: string) => guide.querySelector<T>(selector)!;
  const steps = Array.from(guide.querySelectorAll<HTMLElement>('.step'));
  const links = Array.from(guide.querySelectorAll<HTMLAnchorElement>('.path a'));
  const outcomes = Array.from(guide.querySelectorAll<HTMLElement>('[data-outcome]'));
  const texts = Array.from(guide.querySelectorAll('textarea'));
  const rules = JSON.parse(find('#weighing-rules').textContent!) as Rule[];
  const notes = find<HTMLFormElement>('#notes');
  const weighing = find<HTMLFormElement>('#weighing');
  const back = find('[data-back]');
  const next = find('[data-next]');
  const erased = find('[data-erased]');
  let current = 0;

  links.forEach((link, step) =>
    link.addEventListener('click', (event) => {
      event.preventDefault();
      turnTo(step);
    }),
  );
  back.addEventListener('click', () => turnTo(current - 1));
  next.addEventListener('click', () => turnTo(current + 1));
  weighing.addEventListener('submit', (event) => {
    event.preventDefault();
    const outcome = weigh(rules, answers());
    reveal(outcome);
    find(`[data-outcome=${outcome}] h3`).focus();
  });
  weighing.querySelectorAll('input').forEach((answer) => answer.addEventListener('change', () => reveal('')));
  weighing.addEventListener('reset', () => reveal(''));
  notes.addEventListener('reset', () => (erased.textContent = erased.dataset.erased!));
  texts.forEach((text) => text.addEventListener('input', () => (erased.textContent = '')));
  document.addEventListener('vt-exit', wipe);
  window.addEventListener('pagehide', wipe);
  window.addEventListener('beforeprint', fit);
  find('[data-turn]').hidden = false;
  wipe();

  function turnTo(step: number): void {
    show(step);
    steps[step].querySelector('h2')!.focus();
  }

  function show(step: number): void {
    current = step;
    steps.forEach((one, number) => (one.hidden = number !== step));
    links.forEach((link) => link.removeAttribute('aria-current'));
    links[step].setAttribute('aria-current', 'step');
    back.hidden = step === 0;
    next.hidden = step === steps.length - 1;
  }

  function answers(): Record<string, boolean> {
    const answers: Record<string, boolean> = {};
    weighing.querySelectorAll<HTMLInputElement>('input:checked').forEach(({ name, value }) => {
      if (value) {
        answers[name] = value === 'yes';
      }
    });
    return answers;
  }

  function reveal(outcome: string): void {
    outcomes.forEach((one) => (one.hidden = one.dataset.outcome !== outcome));
  }

  /** Paper does not scroll: each note gets as many lines as it may need there. */
  function fit(): void {
    texts.forEach((text) => {
      text.rows = text.value.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 60), 1);
    });
  }

  function wipe(): void {
    notes.reset();
    weighing.reset();
    erased.textContent = '';
    show(0);
  }
}
