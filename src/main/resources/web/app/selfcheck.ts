import { offer } from './handover';
import { outcome, type OutcomeRules } from './outcome-rules';

const form = document.querySelector<HTMLFormElement>('#check');
if (form) {
  ask(form);
}

/** Asks one question at a time and answers on this page: nothing is sent, and whoever leaves leaves no answer behind. */
function ask(form: HTMLFormElement): void {
  const find = <T extends HTMLElement>(selector: string) => form.querySelector<T>(selector)!;
  const rules = JSON.parse(document.getElementById('check-rules')!.textContent!) as OutcomeRules;
  const result = document.getElementById('check-result')!;
  const questions = Array.from(form.querySelectorAll<HTMLElement>('[data-question]'));
  const print = result.querySelector<HTMLDetailsElement>('[data-print]')!;
  const handover = result.querySelector<HTMLElement>('[data-handover]')!;
  const intro = find('[data-intro]');
  const heading = document.querySelector('h1')!;
  const steps = find('[data-steps]');
  const progress = find('[data-progress]');
  const bar = find<HTMLProgressElement>('progress');
  const back = find('[data-back]');
  const skip = find('[data-skip]');
  const next = find('[data-next]');
  let current = 0;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    forward();
  });
  skip.addEventListener('click', () => {
    questions[current].querySelector<HTMLInputElement>('[value=""]')!.checked = true;
    forward();
  });
  back.addEventListener('click', () => turnTo(current - 1));
  result.querySelector('[data-again]')!.addEventListener('click', () => turnTo(current));
  result.querySelector('[data-print-now]')!.addEventListener('click', () => window.print());
  document.addEventListener('vt-exit', wipe);
  window.addEventListener('pagehide', wipe);
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());
  steps.hidden = find('[data-walk]').hidden = false;
  find('[data-all]').hidden = true;
  show(0);

  function forward(): void {
    if (current < questions.length - 1) {
      turnTo(current + 1);
    } else {
      answer();
    }
  }

  function turnTo(question: number): void {
    show(question);
    questions[question].querySelector('legend')!.focus();
  }

  function show(question: number): void {
    current = question;
    const last = question === questions.length - 1;
    result.hidden = true;
    form.hidden = false;
    questions.forEach((asked, number) => (asked.hidden = number !== question));
    intro.hidden = question > 0;
    heading.classList.toggle('part', question > 0);
    bar.value = question + 1;
    back.hidden = question === 0;
    progress.textContent = progress.dataset.progress!.replace('#', String(question + 1));
    next.textContent = (last ? next.dataset.finish : next.dataset.next)!;
  }

  function answer(): void {
    const chosen = Array.from(form.querySelectorAll<HTMLInputElement>('input:checked'), (option) => option.value);
    const { outcome: id, sections, signals } = outcome(rules, chosen);
    reveal('outcome', [id]);
    reveal('section', sections);
    offer(handover, signals);
    form.hidden = true;
    heading.classList.add('part');
    result.hidden = false;
    result.querySelector<HTMLElement>('[data-outcome]:not([hidden]) h2')!.focus();
  }

  function reveal(kind: string, ids: string[]): void {
    result
      .querySelectorAll<HTMLElement>(`[data-${kind}]`)
      .forEach((element) => (element.hidden = !ids.includes(element.dataset[kind]!)));
  }

  /** The page may have come with answers in it: then forgetting them takes more than a reset. */
  function wipe(): void {
    form.querySelectorAll('input').forEach((option) => (option.defaultChecked = !option.value));
    form.reset();
    reveal('outcome', []);
    reveal('section', []);
    offer(handover, []);
    print.open = false;
    show(0);
  }
}
