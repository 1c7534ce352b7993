import type { Frame } from '../app/line';
import { copy, fill } from '../app/thread';
import type { DeskChat } from './desk-chat';
import { keptList } from './kept-list';
import { Panel } from './panel';

/** What the desk tells: who asks this account, whom it asked, and which coordinators are there. */
interface Along {
  readonly invitations: Frame[];
  readonly readers: Frame[];
  readonly coordinators: Frame[];
}

/** Colleagues who are asked to read a chat along, and chats that are read along here. */
export class ReadingAlong {
  private readonly form = document.querySelector<HTMLFormElement>('[data-ask]')!;
  private readonly who = this.form.querySelector('select')!;
  private readonly panel = new Panel(this.form, document.querySelector('[data-ask-open]')!, this.who);
  private readonly readers = document.querySelector<HTMLElement>('[data-readers]')!;
  private readonly invitations = document.querySelector<HTMLElement>('[data-invitations]')!;
  private readonly with = document.querySelector<HTMLElement>('[data-with]')!;
  private along: Along = { invitations: [], readers: [], coordinators: [] };
  private shown: DeskChat | null = null;

  /** @param send sends a frame; false when the line is down */
  constructor(
    private readonly words: DOMStringMap,
    private readonly send: (frame: Frame) => boolean,
  ) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.ask();
    });
    this.with.querySelector('button')!.addEventListener('click', () => this.stop(this.shown!.id));
  }

  /** The desk changed. */
  draw(along: Along, colleagues: Frame[]): void {
    this.along = along;
    const chosen = this.who.value;
    this.drawPeople('[data-colleagues]', colleagues.map((one) => new Option(one.name, one.adviser)));
    this.drawPeople('[data-coordinators]', along.coordinators.map((one) => new Option(one.name, one.reader)));
    this.who.value = chosen;
    this.drawInvitations();
    this.drawReaders();
  }

  /** Another chat is on the screen, or none, or it stands otherwise. */
  show(chat: DeskChat | null): void {
    if (chat?.id !== this.shown?.id) {
      this.panel.close();
    }
    this.shown = chat;
    this.panel.offer(Boolean(chat) && !chat!.ended && !chat!.alongside);
    this.with.hidden = !chat?.alongside || chat.ended;
    if (chat?.alongside) {
      fill(this.with, 'span', this.words.readingWith!.replace('#', chat.about.by));
    }
    this.drawReaders();
  }

  private ask(): void {
    if (this.form.reportValidity() && this.shown) {
      const { id, epoch } = this.shown;
      if (this.send({ type: 'invite', conversation: id, epoch, reader: this.who.value })) {
        this.panel.open(false);
      }
    }
  }

  private stop(conversation: string, reader?: string): void {
    this.send({ type: 'stop', conversation, reader });
  }

  private drawPeople(group: string, people: HTMLOptionElement[]): void {
    const place = this.who.querySelector<HTMLOptGroupElement>(group)!;
    place.replaceChildren(...people);
    place.hidden = people.length === 0;
  }

  private drawInvitations(): void {
    this.invitations.hidden = this.along.invitations.length === 0;
    keptList(this.invitations.querySelector('ol')!, this.along.invitations, 'conversation', () => copy('invitation'), (item, element) => {
      fill(element, '.name', this.words.invitedBy!.replace('#', item.from));
      element.querySelector<HTMLButtonElement>('[data-join]')!.onclick = () =>
        this.send({ type: 'join', conversation: item.conversation });
      element.querySelector<HTMLButtonElement>('[data-decline]')!.onclick = () => this.stop(item.conversation);
    });
  }

  /** Who was asked for the chat on the screen. */
  private drawReaders(): void {
    const here = this.along.readers.filter((item) => item.conversation === this.shown?.id);
    this.readers.hidden = here.length === 0;
    keptList(this.readers, here, 'reader', () => copy('reader'), (item, element) => {
      fill(element, 'span', (item.reads ? this.words.reads! : this.words.asked!).replace('#', item.name));
      element.querySelector('button')!.onclick = () => this.stop(item.conversation, item.reader);
    });
  }
}
