import type { Frame } from '../app/line';
import { Outbox } from '../app/outbox';
import { Thread } from '../app/thread';
import { Notes } from './notes';

/** A chat on this desk, shown or not: its words, its unsent messages, what is written but not sent, what went wrong. */
export class DeskChat {
  readonly thread: Thread;
  readonly outbox: Outbox;
  readonly notes: Notes;
  draft = '';
  problem = '';
  epoch = 0;
  ended = false;
  hidden = false;

  /**
   * @param about what the desk tells of it
   * @param log the place of its words
   * @param send sends a frame; false when the line is down
   */
  constructor(
    public about: Frame,
    readonly log: HTMLElement,
    words: DOMStringMap,
    private readonly send: (frame: Frame) => boolean,
  ) {
    const by = about.by && { ...words, you: about.by, joined: words.took!.replace('#', about.by) };
    this.thread = new Thread(log, by || words, 'ADVISER', about.called ?? words.visitor!);
    this.outbox = new Outbox(
      (message) => this.epoch > 0 && send({ type: 'say', conversation: this.id, epoch: this.epoch, ...message }),
    );
    this.notes = new Notes(this.id, send);
    this.open();
  }

  get id(): string {
    return this.about.conversation;
  }

  /** Whether a colleague holds it, and it is read along here. */
  get alongside(): boolean {
    return Boolean(this.about.by);
  }

  /** The desk tells of it anew. A chat that was read along and is this adviser's now has another hold to write under. */
  tell(about: Frame): void {
    const taken = this.alongside && !about.by;
    this.about = about;
    if (taken) {
      this.epoch = 0;
      this.open();
    }
  }

  /** The line is back: what came meanwhile is asked for, what is unsent goes again. */
  resume(): void {
    if (!this.ended) {
      this.thread.told = 0;
      this.open();
      this.notes.outbox.resume();
      if (this.epoch) {
        this.outbox.resume();
      }
    }
  }

  /** Where it stands, as the service says. */
  stand(state: Frame): void {
    if (!this.epoch) {
      this.epoch = state.epoch;
      this.outbox.resume();
    }
    this.thread.seen(state.seen);
    this.thread.language = state.language;
    this.thread.announce();
    this.ended = state.phase === 'ENDED';
    this.hidden = state.hidden;
  }

  private open(): void {
    this.send({ type: 'open', conversation: this.id, after: this.thread.last });
  }
}
