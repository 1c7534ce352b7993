import type { Frame } from '../app/line';
import { copy, fill } from '../app/thread';
import { keptList } from './kept-list';

/** Minutes after which words without an answer stand out. */
const SLOW = 2;

/** Who waits, and whom the adviser talks with. */
export class DeskLists {
  constructor(
    private readonly words: DOMStringMap,
    private readonly claim: (conversation: string) => void,
    private readonly show: (conversation: string) => void,
  ) {}

  draw(desk: Frame, shown: string | undefined): void {
    this.keep('waiting', desk.waiting, (item) => this.newWaiting(item.conversation), (item, element) => this.waiting(item, desk.onDuty, element));
    this.more(desk.more);
    this.keep('own', desk.own, (item) => this.newOwn(item.conversation), (item, element) => this.own(item, shown, element));
    this.keep('along', desk.along.chats, (item) => this.newOwn(item.conversation), (item, element) => this.own(item, shown, element));
    document.querySelector<HTMLElement>('[data-reading]')!.hidden = desk.along.chats.length === 0;
  }

  /** Marks the chat that is on the screen. */
  mark(shown: string): void {
    document.querySelectorAll<HTMLElement>('ol[data-own] > li, ol[data-along] > li').forEach((item) => {
      const here = item.dataset.id === shown;
      item.querySelector('button')!.setAttribute('aria-current', String(here));
      item.querySelector<HTMLElement>('.noted')!.hidden ||= here;
    });
  }

  audience(item: Frame): string {
    return item.audience ? (this.words[item.audience.toLowerCase()] ?? '') : '';
  }

  /** Why a chat came to this adviser, in words. */
  why(item: Frame): string {
    if (!item.why) {
      return '';
    }
    const step = { OWN_REGION: this.words.whyOwnRegion, BACKUP_REGION: this.words.whyBackupRegion, NATIONAL_POOL: this.words.whyNationalPool };
    return [
      item.why.given && this.words.whyGiven,
      step[item.why.step as keyof typeof step],
      item.why.danger && this.words.danger,
      item.why.handedBack && this.words.handedBack,
      item.why.waited >= 60 && this.words.whyWaited!.replace('#', String(Math.floor(item.why.waited / 60))),
      this.words.whyPlace!.replace('#', String(item.why.place)),
      item.passedOn && `${this.words.passedOnBy}: ${reasonWords(this.words, item.passedOn)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  languageName(tag: string): string {
    return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(tag) ?? tag;
  }

  private keep(list: string, items: Frame[], make: (item: Frame) => HTMLElement, draw: (item: Frame, element: HTMLElement) => void): void {
    keptList(document.querySelector(`ol[data-${list}]`)!, items, 'conversation', make, draw);
  }

  /** How many wait who are not listed, in the form that the language has for such a number. */
  private more(number: number): void {
    const place = document.querySelector<HTMLElement>('[data-more]')!;
    const form = new Intl.PluralRules(document.documentElement.lang).select(number);
    place.hidden = number === 0;
    place.textContent = number ? (place.dataset[form] ?? place.dataset.other!).replace('#', String(number)) : '';
  }

  private newWaiting(conversation: string): HTMLElement {
    const element = copy('waiting-chat');
    const button = element.querySelector('button')!;
    button.addEventListener('click', () => {
      button.disabled = true;
      this.claim(conversation);
    });
    return element;
  }

  private waiting(item: Frame, onDuty: boolean, element: HTMLElement): void {
    fill(element, '.name', item.called ?? this.words.visitor!);
    fill(element, '.facts', this.facts(item));
    fill(element, '.wait', `${waited(item)} ${this.words.minutes} · ${item.here ? this.words.here : this.words.away}`);
    element.querySelector('button')!.disabled = !onDuty;
  }

  private newOwn(conversation: string): HTMLElement {
    const element = copy('own-chat');
    element.querySelector('button')!.addEventListener('click', () => this.show(conversation));
    return element;
  }

  private own(item: Frame, shown: string | undefined, element: HTMLElement): void {
    const here = shown === item.conversation;
    element.querySelector('button')!.setAttribute('aria-current', String(here));
    fill(element, '.name', item.called ?? this.words.visitor!);
    fill(element, '.facts', this.facts(item));
    fill(element, '.unread', item.unread > 0 && !here && !item.by ? `${item.unread} ${this.words.unread}` : '');
    fill(element, '.wait', this.unanswered(item.unanswered));
    element.classList.toggle('slow', Boolean(item.unanswered) && minutesSince(item.unanswered) >= SLOW);
  }

  private unanswered(since?: string): string {
    if (!since) {
      return '';
    }
    const minutes = minutesSince(since);
    return minutes ? this.words.unanswered!.replace('#', String(minutes)) : this.words.unansweredNow!;
  }

  /** The visitor of a chat is writing: marked in the list for a moment. */
  writing(conversation: string): void {
    const place = document.querySelector<HTMLElement>(`.lists li[data-id="${conversation}"] .typing`);
    if (place) {
      place.hidden = false;
      window.clearTimeout(Number(place.dataset.timer));
      place.dataset.timer = String(window.setTimeout(() => (place.hidden = true), 5_000));
    }
  }

  /** A colleague wrote a note on a chat that is not on the screen. */
  noted(conversation: string): void {
    const place = document.querySelector<HTMLElement>(`.lists li[data-id="${conversation}"] .noted`);
    if (place) {
      place.hidden = false;
    }
  }

  /** What is known of a chat, in a line. */
  facts(item: Frame): string {
    return [item.danger && this.words.danger, item.handedBack && this.words.handedBack, item.returned && this.words.checkPerson, this.audience(item), item.municipality, this.languageName(item.language)].filter(Boolean).join(' · ');
  }
}

function waited(item: Frame): number {
  return minutesSince(item.since);
}

function minutesSince(at: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 60_000));
}

/** Why a chat is passed on, in words. */
export function reasonWords(words: DOMStringMap, reason: string): string {
  const keys: Record<string, string | undefined> = {
    REGION: words.reasonRegion,
    LANGUAGE: words.reasonLanguage,
    EXPERTISE: words.reasonExpertise,
    SHIFT_ENDS: words.reasonShiftEnds,
    OTHER: words.reasonOther,
  };
  return keys[reason] ?? '';
}
