import type { Frame } from './line';

/** The words of a thread, from the page: you, them, sending, stored, seen, and one per event. */
type Words = DOMStringMap;

const EVENT_WORDS: Record<string, string> = {
  JOINED: 'joined',
  ADVISER_LOST: 'adviserLost',
  REASSIGNED: 'reassigned',
  PARKED: 'parked',
  SET_ASIDE: 'setAside',
  RETURNED: 'returned',
  RETURNED_BY_WORDS: 'returnedByWords',
  ENDED_BY_VISITOR: 'endedByVisitor',
  ENDED_BY_ADVISER: 'endedByAdviser',
  PASSED_ON: 'passedOn',
  READER_JOINED: 'readerJoined',
  READER_LEFT: 'readerLeft',
  ENDED_FOR_ABUSE: 'endedForAbuse',
};

/** The time of day of a moment, in the language of the page. */
export const clock = (at: string) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** A conversation on the screen: every entry once, in the order of the log, what is under way below. Text stays text. */
export class Thread {
  /** The last number on the screen. */
  last = 0;

  /** The last number of which the server was told that it is on the screen. */
  told = 0;

  private readonly own = new Map<string, HTMLElement>();

  constructor(
    private readonly log: HTMLElement,
    private readonly words: Words,
    private readonly mine: string,
    private readonly them: string,
  ) {}

  /** An entry of the log; one that is there already is passed over. */
  add(entry: Frame): void {
    if (entry.seq <= this.last) {
      return;
    }
    this.last = entry.seq;
    const follow = this.atEnd();
    if (entry.kind !== 'TEXT') {
      this.place(this.event(entry.kind));
    } else if (entry.author === this.mine) {
      const bubble = this.own.get(entry.id) ?? this.pending(entry.id, entry.text, entry.own);
      this.settle(bubble, entry);
      this.lost(bubble, entry);
    } else {
      const bubble = this.bubble('theirs', this.them, entry.text, entry.at, entry.own);
      this.place(bubble);
      this.lost(bubble, entry);
    }
    if (follow) {
      this.toEnd();
    }
  }

  /**
   * Words of this side that are on their way.
   *
   * @param own the same words in this reader's language, when they are in another
   */
  pending(id: string, text: string, own?: string): HTMLElement {
    const bubble = this.bubble('mine', this.words.you ?? '', text, undefined, own);
    this.own.set(id, bubble);
    this.log.append(bubble);
    this.mark(bubble, 'sending');
    this.toEnd();
    return bubble;
  }

  /** The other side has seen everything up to a number. */
  seen(seq: number): void {
    this.own.forEach((bubble) => {
      if (bubble.dataset.seq && Number(bubble.dataset.seq) <= seq) {
        this.mark(bubble, 'seen');
      }
    });
  }

  /** Words that could not be sent leave the screen; the caller gives them back to their writer. */
  withdraw(id: string): void {
    this.own.get(id)?.remove();
    this.own.delete(id);
  }

  wipe(): void {
    this.log.textContent = '';
    this.own.clear();
    this.last = 0;
  }

  /** From now on what is added is read aloud; what was there before is not. */
  announce(): void {
    window.setTimeout(() => this.log.setAttribute('aria-live', 'polite'), 500);
  }

  /** The language people write in here. */
  set language(tag: string) {
    this.log.lang = tag;
    this.log.querySelectorAll<HTMLElement>('.words').forEach((words) => (words.lang = tag));
  }

  private settle(bubble: HTMLElement, entry: Frame): void {
    bubble.dataset.seq = String(entry.seq);
    const time = bubble.querySelector('.time');
    if (time) {
      time.textContent = clock(entry.at);
    }
    this.mark(bubble, 'stored');
    if (bubble.previousElementSibling instanceof HTMLElement && bubble.previousElementSibling.dataset.pending) {
      this.place(bubble);
    }
    const next = bubble.nextElementSibling;
    if (next instanceof HTMLElement && !next.dataset.pending) {
      this.place(bubble);
    }
  }

  /** Behind all that is stored, before all that is under way. */
  private place(element: HTMLElement): void {
    this.log.insertBefore(element, this.log.querySelector('[data-pending]'));
  }

  private bubble(side: string, who: string, text: string, at?: string, own?: string): HTMLElement {
    const bubble = copy('entry');
    bubble.classList.add(side);
    fill(bubble, '.who', who);
    fill(bubble, '.words', text);
    bubble.querySelector<HTMLElement>('.words')!.lang = this.log.lang;
    fill(bubble, '.own-words', own ?? '');
    fill(bubble, '.time', at ? clock(at) : '');
    return bubble;
  }

  /** What stands in the place of words that can no longer be read is in the language of the page. */
  private lost(bubble: HTMLElement, entry: Frame): void {
    if (entry.lost) {
      const words = bubble.querySelector<HTMLElement>('.words')!;
      words.textContent = entry.text;
      words.lang = document.documentElement.lang;
      words.classList.replace('words', 'lost');
    }
  }

  private event(kind: string): HTMLElement {
    const line = copy('event');
    fill(line, 'p', this.words[EVENT_WORDS[kind]] ?? '');
    return line;
  }

  private mark(bubble: HTMLElement, state: 'sending' | 'stored' | 'seen'): void {
    if (state === 'sending') {
      bubble.dataset.pending = 'true';
    } else {
      delete bubble.dataset.pending;
    }
    bubble.dataset.delivery = state;
    fill(bubble, '.delivery', this.words[state] ?? '');
  }

  private atEnd(): boolean {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }

  private toEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
  }
}

/** The first element of a template of the page. */
export function copy(template: string): HTMLElement {
  const source = document.getElementById(template) as HTMLTemplateElement;
  return source.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

export function fill(root: Element, selector: string, text: string): void {
  const place = root.querySelector(selector);
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
}
