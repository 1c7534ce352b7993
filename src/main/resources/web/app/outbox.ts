export interface Message {
  readonly id: string;
  readonly text: string;
  /** The card the words were picked from. */
  readonly phrase?: string;
}

const RETRY = 3_000;

/** Messages that are not stored yet, in order, one under way at a time. In memory alone. */
export class Outbox {
  private readonly waiting: Message[] = [];
  private underWay = false;

  constructor(private readonly send: (message: Message) => boolean) {}

  get empty(): boolean {
    return this.waiting.length === 0;
  }

  has(id: string): boolean {
    return this.waiting.some((message) => message.id === id);
  }

  add(message: Message): void {
    this.waiting.push(message);
    this.next();
  }

  /** The line is up (again): what was under way may be lost, and is harmless to repeat. */
  resume(): void {
    this.underWay = false;
    this.next();
  }

  /** A message was stored, or refused for good. */
  done(id: string): Message | undefined {
    const place = this.waiting.findIndex((message) => message.id === id);
    if (place < 0) {
      return undefined;
    }
    if (place === 0) {
      this.underWay = false;
    }
    const [message] = this.waiting.splice(place, 1);
    this.next();
    return message;
  }

  /** A message could not be stored right now. */
  retryLater(): void {
    window.setTimeout(() => this.resume(), RETRY);
  }

  private next(): void {
    if (!this.underWay && this.waiting.length > 0) {
      this.underWay = this.send(this.waiting[0]);
    }
  }
}

/** An id for a message. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
