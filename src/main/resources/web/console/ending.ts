/** How a chat is ended: with what came of it, from a short list. */
export class Ending {
  private readonly form = document.querySelector<HTMLFormElement>('[data-ending]')!;
  private readonly opener = document.querySelector<HTMLButtonElement>('[data-end]')!;

  private readonly slow = this.form.querySelector<HTMLElement>('[data-slow]')!;

  /** @param end ends the chat on the screen with an outcome, and slows its source if that was asked */
  constructor(end: (outcome: string, slow: boolean) => void) {
    this.form.addEventListener('change', () => (this.slow.hidden = !this.form.querySelector<HTMLInputElement>('[value=ABUSE]')!.checked));
    this.opener.addEventListener('click', () => this.open(this.form.hidden));
    this.form.querySelector('[data-cancel]')!.addEventListener('click', () => this.open(false));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit(end);
    });
  }

  /** Another chat is on the screen, or this one has ended. */
  reset(ended: boolean): void {
    this.form.reset();
    this.slow.hidden = true;
    this.form.hidden = true;
    this.opener.hidden = ended;
    this.opener.setAttribute('aria-expanded', 'false');
  }

  private open(open: boolean): void {
    this.form.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
    (open ? this.form.querySelector<HTMLElement>('input')! : this.opener).focus();
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
