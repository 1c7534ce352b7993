/** What is shown instead of a chat that was set aside. */
export class Parked {
  private readonly place: HTMLElement;
  private readonly list: HTMLElement;
  private readonly goOn: HTMLButtonElement;

  constructor(
    private readonly section: HTMLElement,
    goOn: () => void,
  ) {
    this.place = section.querySelector('[data-kept]')!;
    this.list = section.querySelector('[data-return-words]')!;
    this.goOn = section.querySelector('[data-go-on]')!;
    this.goOn.addEventListener('click', () => goOn());
  }

  /** Shows the words to come back with, this once. */
  keep(words: string[]): void {
    this.list.textContent = '';
    this.list.append(...words.map(item));
    this.list.classList.toggle('numbers', words.every((word) => /^\d/.test(word)));
    this.place.hidden = false;
    this.section.querySelector<HTMLElement>('[data-plain]')!.hidden = true;
    this.show(true);
    this.section.querySelector('h2')!.focus();
  }

  /** Whether there are words on the page that open the chat again. */
  get kept(): boolean {
    return !this.section.hidden && !this.place.hidden;
  }

  show(parked: boolean): void {
    this.section.hidden = !parked;
    if (!parked) {
      this.wipe();
    }
  }

  /** The words are not to be read again. */
  wipe(): void {
    this.list.textContent = '';
    this.place.hidden = true;
    this.section.querySelector<HTMLElement>('[data-plain]')!.hidden = false;
  }
}

function item(word: string): HTMLElement {
  const line = document.createElement('li');
  line.dir = 'auto';
  line.textContent = word;
  return line;
}
