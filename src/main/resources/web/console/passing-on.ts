import type { Frame } from '../app/line';
import { copy, fill } from '../app/thread';
import { reasonWords } from './desk-lists';
import { keptList } from './kept-list';
import { Panel } from './panel';

/** A chat that may be passed on. */
interface Held {
  readonly id: string;
  readonly epoch: number;
}

/** Passing a chat on to a colleague, and taking over one that is offered. */
export class PassingOn {
  private readonly form = document.querySelector<HTMLFormElement>('[data-pass]')!;
  private readonly goal = this.form.querySelector<HTMLSelectElement>('[name=to]')!;
  private readonly panel = new Panel(this.form, document.querySelector('[data-pass-open]')!, this.goal);
  private readonly reason = this.form.querySelector<HTMLSelectElement>('[name=reason]')!;
  private readonly colleagues = this.form.querySelector<HTMLOptGroupElement>('[data-colleagues]')!;
  private readonly sentLine = document.querySelector<HTMLElement>('[data-sent]')!;
  private readonly offers = document.querySelector<HTMLElement>('[data-offers]')!;
  private sent = new Map<string, Frame>();
  private held: Held | null = null;

  /**
   * @param send sends a frame; false when the line is down
   * @param facts what is known of a chat, in a line
   */
  constructor(
    private readonly words: DOMStringMap,
    private readonly send: (frame: Frame) => boolean,
    private readonly facts: (item: Frame) => string,
  ) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.offer();
    });
    this.sentLine.querySelector('button')!.addEventListener('click', () => {
      this.send({ type: 'withdraw', conversation: this.held!.id });
    });
  }

  /** The desk changed. */
  draw(passing: Frame): void {
    this.sent = new Map(passing.sent.map((item: Frame) => [item.conversation, item]));
    this.drawColleagues(passing.colleagues);
    this.drawOffers(passing.offers);
    this.drawSent();
  }

  /** Another chat is on the screen, or none. */
  show(held: Held | null): void {
    if (held?.id !== this.held?.id) {
      this.panel.close();
    }
    this.held = held;
    this.panel.offer(Boolean(held));
    this.drawSent();
  }

  /** Who took over a chat that is gone from this desk; empty when nobody did. */
  takenBy(conversation: string): string {
    const item = this.sent.get(conversation);
    return item?.standing === 'ACCEPTED' ? this.words.accepted!.replace('#', item.by) : '';
  }

  private offer(): void {
    if (!this.form.reportValidity() || !this.held) {
      return;
    }
    const [kind, value] = this.goal.value.split(':');
    const goal = kind === 'adviser' ? { adviser: value } : kind === 'region' ? { region: value } : {};
    if (this.send({ type: 'pass-on', conversation: this.held.id, epoch: this.held.epoch, reason: this.reason.value, ...goal })) {
      this.panel.open(false);
    }
  }

  private drawColleagues(colleagues: Frame[]): void {
    const chosen = this.goal.value;
    this.colleagues.replaceChildren(
      ...colleagues.map((colleague) => {
        const room = this.words.room!.replace('#', String(colleague.room));
        const option = new Option(`${colleague.name} · ${colleague.languages.replaceAll(',', ', ')} · ${room}`, `adviser:${colleague.adviser}`);
        option.disabled = colleague.room === 0;
        return option;
      }),
    );
    this.goal.value = chosen;
  }

  private drawOffers(offers: Frame[]): void {
    this.offers.hidden = offers.length === 0;
    keptList(this.offers.querySelector('ol')!, offers, 'conversation', (item) => this.newOffer(item.conversation), (item, element) => {
      fill(element, '.name', this.words.offeredBy!.replace('#', item.from));
      fill(element, '.facts', [this.facts(item), item.region, reasonWords(this.words, item.reason)].filter(Boolean).join(' · '));
      element.querySelector<HTMLElement>('[data-decline]')!.hidden = !item.byName;
    });
  }

  private newOffer(conversation: string): HTMLElement {
    const element = copy('offer');
    element.querySelector('[data-accept]')!.addEventListener('click', () => this.send({ type: 'accept', conversation }));
    element.querySelector('[data-decline]')!.addEventListener('click', () => this.send({ type: 'decline', conversation }));
    return element;
  }

  private drawSent(): void {
    const item = this.held && this.sent.get(this.held.id);
    this.sentLine.hidden = !item;
    if (item) {
      const waits = item.standing === 'OFFERED';
      const text = { OFFERED: this.words.waitsFor, DECLINED: this.words.declined, LAPSED: this.words.lapsed, ACCEPTED: this.words.accepted };
      fill(this.sentLine, 'span', text[item.standing as keyof typeof text]!.replace('#', item.to ?? this.words.pool!));
      fill(this.sentLine, 'button', waits ? this.words.takeBack! : this.words.clear!);
    }
  }
}
