const LONGEST = 4_000;
const WRITING_PAUSE = 3_000;

/** What the service would drop from a message; see docs/protocol.md. Left in, it could make a frame too large. */
const DROPPED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu;

/** The field in which a message is written: checks it, and gives it up only when it is taken. */
export class Composer {
  private readonly field: HTMLTextAreaElement;
  private told = 0;
  private held = '';

  constructor(
    private readonly form: HTMLFormElement,
    private readonly error: HTMLElement,
    send: (text: string) => void,
    writing: () => void,
  ) {
    this.field = form.querySelector('textarea')!;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit(send);
    });
    this.field.addEventListener('input', () => this.input(writing));
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches) {
        event.preventDefault();
        this.submit(send);
      }
    });
  }

  /** Gives words back that could not be sent, unless others were written meanwhile: then both stay. */
  giveBack(text: string): void {
    this.field.value = this.field.value ? `${text}\n${this.field.value}` : text;
    this.hide(false);
  }

  say(problem: string): void {
    this.error.textContent = problem;
    this.error.hidden = !problem;
    this.field.setAttribute('aria-invalid', String(Boolean(problem)));
  }

  /** Sends nothing for a while, and says why; empty to go on. */
  hold(why: string): void {
    this.held = why;
  }

  hide(hidden: boolean): void {
    this.form.hidden = hidden;
  }

  /** What is in the field now. */
  get draft(): string {
    return this.field.value;
  }

  set draft(text: string) {
    this.field.value = text;
  }

  private submit(send: (text: string) => void): void {
    const text = this.field.value.replace(DROPPED, '').trim();
    if (!text) {
      this.say(this.field.dataset.empty ?? '');
    } else if (Array.from(text).length > LONGEST) {
      this.say(this.field.dataset.long ?? '');
    } else if (this.held) {
      this.say(this.held);
    } else {
      this.say('');
      this.field.value = '';
      send(text);
    }
    this.field.focus();
  }

  private input(writing: () => void): void {
    this.say('');
    if (Date.now() - this.told > WRITING_PAUSE) {
      this.told = Date.now();
      writing();
    }
  }
}
