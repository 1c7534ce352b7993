import type { Frame } from '../app/line';
import { Outbox, newId } from '../app/outbox';
import { clock, copy, fill } from '../app/thread';

/** The notes of one chat: those that are stored, once and in order, and those on their way. */
export class Notes {
  readonly list = document.createElement('ol');
  readonly outbox: Outbox;
  draft = '';
  problem = '';
  private last = 0;

  constructor(conversation: string, send: (frame: Frame) => boolean) {
    this.list.setAttribute('aria-live', 'polite');
    this.outbox = new Outbox((message) => send({ type: 'note', conversation, ...message }));
  }

  /** A note that is stored; one that is there already is passed over. Whether it is a colleague's, and new. */
  add(note: Frame): boolean {
    const mine = Boolean(this.outbox.done(note.id));
    if (note.number > this.last) {
      this.last = note.number;
      const element = copy('note');
      fill(element, '.words', note.text);
      fill(element, '.facts', `${note.by} · ${clock(note.at)}`);
      this.list.append(element);
      return !mine;
    }
    return false;
  }

  /** A note was refused; whether it was one, whose words then stand in the draft again. */
  refused(error: Frame): boolean {
    const note = this.outbox.done(error.id);
    if (note) {
      this.draft = [note.text, this.draft].filter(Boolean).join('\n');
      this.problem = error.message;
    }
    return Boolean(note);
  }
}

/** The notes of the chat on the screen, and the field for a new one. */
export class NotesPanel {
  private readonly section = document.querySelector<HTMLElement>('[data-notes]')!;
  private readonly field = this.section.querySelector('textarea')!;
  private readonly error = this.section.querySelector<HTMLElement>('.error')!;
  private shown: Notes | null = null;

  constructor() {
    this.section.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.keep();
    });
  }

  show(notes: Notes | null): void {
    if (this.shown) {
      this.shown.draft = this.field.value;
    }
    this.shown = notes;
    this.section.hidden = !notes;
    if (notes) {
      this.section.querySelector('ol')!.replaceWith(notes.list);
      this.draw();
    }
  }

  /** Something became of a note. */
  changed(notes: Notes): void {
    if (notes === this.shown) {
      this.draw();
    }
  }

  focus(): void {
    this.field.focus();
  }

  private keep(): void {
    const text = this.field.value.trim();
    if (this.shown && text) {
      this.shown.problem = '';
      this.shown.draft = '';
      this.shown.outbox.add({ id: newId(), text });
      this.draw();
    }
    this.field.focus();
  }

  private draw(): void {
    this.field.value = this.shown!.draft;
    this.error.textContent = this.shown!.problem;
    this.error.hidden = !this.shown!.problem;
  }
}
