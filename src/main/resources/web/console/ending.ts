import { Panel } from './panel';

/** How a chat is ended: with what came of it, from a short list. */
export class Ending {
  private readonly form = document.querySelector<HTMLFormElement>('[data-ending]')!;
  private readonly panel = new Panel(this.form, document.querySelector('[data-end]')!, this.form.querySelector('input')!);
  private readonly slow = this.form.querySelector<HTMLElement>('[data-slow]')!;

  /** @param end ends the chat on the screen with an outcome, and slows its source if that was asked */
  constructor(end: (outcome: string, slow: boolean) => void) {
    this.form.addEventListener('change', () => (this.slow.hidden = !this.form.querySelector<HTMLInputElement>('[value=ABUSE]')!.checked));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit(end);
    });
  }

  /** Another chat is on the screen, or this one has ended. */
  reset(ended: boolean): void {
    this.form.reset();
    this.slow.hidden = true;
    this.panel.close();
    this.panel.offer(!ended);
  }

  private submit(end: (outcome: string, slow: boolean) => void): void {
    const form = new FormData(this.form);
    const outcome = form.get('outcome');
    if (outcome) {
      end(String(outcome), outcome === 'ABUSE' && form.has('slow'));
    } else {
      this.form.reportValidity();
    }
  }
}
