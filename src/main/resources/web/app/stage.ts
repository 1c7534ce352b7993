import type { Composer } from './composer';
import type { Frame } from './line';
import type { Parked } from './parked';

/** Which parts of the page are shown as the chat stands, and what is said of it. */
export class Stage {
  private readonly status: HTMLElement;
  private readonly readers: HTMLElement;
  private readonly help: HTMLElement;
  private readonly ways: HTMLElement;
  private readonly hide: HTMLElement;
  private readonly after: HTMLElement;

  constructor(
    root: HTMLElement,
    private readonly composer: Composer,
    private readonly parked: Parked,
  ) {
    const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
    this.status = find('[data-status]');
    this.readers = find('[data-readers]');
    this.help = find('[data-help]');
    this.ways = find('[data-ways]');
    this.hide = find('[data-hide]');
    this.after = find('[data-after]');
  }

  /** Something about the line. */
  note(what: 'reconnecting' | 'elsewhere'): void {
    this.tell(this.status.dataset[what]!);
  }

  /** A chat that runs, or was set aside. */
  show(state: Frame): void {
    const aside = state.phase === 'PARKED';
    this.help.hidden = state.phase !== 'WAITING';
    this.setAside(aside);
    this.tell(this.sentence(state));
    this.showReaders(state);
    this.parked.show(aside);
  }

  /** The same words again would be read aloud again. */
  private tell(words: string): void {
    if (this.status.textContent !== words) {
      this.status.textContent = words;
    }
  }

  /** A chat that was set aside with words to come back with. */
  keep(words: string[]): void {
    this.help.hidden = true;
    this.status.textContent = '';
    this.readers.hidden = true;
    this.setAside(true);
    this.parked.keep(words);
  }

  /** A chat that has ended; of one that was wiped there is nothing to hide any more. */
  end(wiped: boolean): void {
    const at = document.activeElement;
    this.status.textContent = '';
    this.readers.hidden = true;
    this.help.hidden = true;
    this.ways.hidden = true;
    this.composer.hide(!this.composer.draft);
    this.parked.show(false);
    this.after.hidden = false;
    this.hide.hidden ||= wiped;
    if (wiped || (at && !at.getClientRects().length)) {
      this.after.querySelector('h2')!.focus();
    }
  }

  /** There is nothing to do in a chat that is set aside but to go on with it. What is in the field waits there. */
  private setAside(aside: boolean): void {
    this.composer.hide(aside);
    this.ways.hidden = this.hide.hidden = aside;
  }

  /** Who can read what is said, for as long as somebody talks with the visitor. */
  private showReaders(state: Frame): void {
    const { nobody, one, two, three } = this.readers.dataset;
    this.readers.hidden = state.phase !== 'TALKING';
    this.readers.textContent = [nobody, one, two, three][state.readers ?? 0] ?? '';
  }

  private sentence(state: Frame): string {
    const words = this.status.dataset;
    switch (state.phase) {
      case 'TALKING':
        return state.here ? words.talking! : words.away!;
      case 'WAITING':
        return state.attended ? waiting(words, state) : words.unattended!;
      default:
        return '';
    }
  }
}

/** The place and the time are told as they are known: a guess would be a promise. */
function waiting(words: DOMStringMap, state: Frame): string {
  if (!state.place) {
    return words.waiting!;
  }
  const time =
    state.waitTo === undefined
      ? words.unknown!
      : words.range!.replace('#', String(state.waitFrom)).replace('#', String(state.waitTo));
  return [words.waiting!, words.place!.replace('#', String(state.place)), time].join(' ');
}
