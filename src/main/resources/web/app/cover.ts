/** A page about something else, over everything: for when somebody looks over the shoulder. */
export class Cover {
  private readonly element = document.getElementById('cover')!;
  private before: Element | null = null;

  constructor(uncovered: () => void) {
    document.body.append(this.element);
    this.element.querySelector('[data-uncover]')!.addEventListener('click', () => {
      this.lift();
      uncovered();
    });
  }

  get on(): boolean {
    return !this.element.hidden;
  }

  /** Covers the page at once, before anybody else is told. */
  lay(): void {
    this.before = document.activeElement;
    this.element.hidden = false;
    document.body.classList.add('covered');
    window.scrollTo(0, 0);
    this.element.querySelector('h1')!.focus();
  }

  private lift(): void {
    this.element.hidden = true;
    document.body.classList.remove('covered');
    if (this.before instanceof HTMLElement) {
      this.before.focus();
    }
  }
}
