/** A form that opens below the conversation, and the button that opens it. */
export class Panel {
  /** @param first what has the focus when it opens */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly opener: HTMLButtonElement,
    private readonly first: HTMLElement,
  ) {
    opener.addEventListener('click', () => this.open(form.hidden));
    form.querySelector('[data-cancel]')!.addEventListener('click', () => this.open(false));
  }

  open(open: boolean): void {
    this.show(open);
    (open ? this.first : this.opener).focus();
  }

  /** Closes it and leaves the focus where it is. */
  close(): void {
    this.show(false);
  }

  /** Whether it is offered at all. */
  offer(offered: boolean): void {
    this.opener.hidden = !offered;
  }

  private show(open: boolean): void {
    this.form.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
  }
}
