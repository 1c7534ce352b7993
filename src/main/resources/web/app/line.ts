/** A frame of the protocol; see docs/protocol.md. */
export interface Frame {
  readonly type: string;
  readonly [field: string]: any;
}

const LOOK = 2_000;
/** The server asks for a sign of life every ten seconds; after so long without a word a line is dead. */
const DEAD = 25_000;
/** The close code that says: this side of the chat was opened elsewhere. */
const REPLACED = 4009;
/** The close code that says: whoever this side is, may no longer be here. */
const SIGNED_OUT = 4401;
/** The close code that says: the session must be renewed, as a new line does by itself; or too much came at once. */
const EXPIRED = 1008;
/** The close code that says: this node stops; another takes over, at once. */
const RESTART = 1012;
/** A line that ended sooner than this is not opened again without a pause. */
const BRIEF = 2_000;
/** Frames kept while a session is renewed. */
const MOST_KEPT = 16;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;

/**
 * A socket that comes back: after a lost line, after sleep, after a change of network, for as long as the page is open.
 * Pauses between tries grow and are shuffled, so that a thousand pages that lost one server do not return at once.
 */
export class Line {
  private socket: WebSocket | null = null;
  private tries = 0;
  private heard = 0;
  private since = 0;
  private renewing = false;
  private kept: Frame[] = [];
  private timer = 0;
  private closed = false;

  constructor(
    private readonly path: string,
    private readonly opened: () => void,
    private readonly received: (frame: Frame) => void,
    private readonly lost: (signedOut?: boolean) => void,
    private readonly replaced: () => void,
    private readonly expired: () => boolean = () => true,
  ) {
    window.setInterval(() => this.look(), LOOK);
    window.addEventListener('online', () => this.check());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.check());
    this.connect();
  }

  /** Sends a frame if the line is up, or a moment later if it is being renewed; what must not be lost belongs in an Outbox. */
  send(frame: Frame): boolean {
    if (this.renewing && this.kept.length < MOST_KEPT) {
      this.kept.push(frame);
      return true;
    }
    if (!this.socket || this.socket.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** Opens the line again after it was replaced by another. */
  reopen(): void {
    this.closed = false;
    this.tries = 0;
    this.connect();
  }

  /** Closes the line and opens another. */
  restart(): void {
    this.drop();
  }

  /** Closes the line for good. */
  close(): void {
    this.closed = true;
    window.clearTimeout(this.timer);
    this.socket?.close();
  }

  private connect(): void {
    window.clearTimeout(this.timer);
    if (this.closed || (this.socket && this.socket.readyState <= WebSocket.OPEN)) {
      return;
    }
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + this.path);
    this.socket = socket;
    this.heard = Date.now();
    socket.onopen = () => {
      this.tries = 0;
      this.since = Date.now();
      this.renewing = false;
      this.opened();
      this.kept.splice(0).forEach((frame) => this.send(frame));
    };
    socket.onmessage = (event) => {
      this.heard = Date.now();
      this.hear(JSON.parse(event.data) as Frame);
    };
    socket.onclose = (event) => this.socket === socket && this.end(event.code);
  }

  /** Timers sleep in a page that is in the background; frames wake it, so the beat is the server's. */
  private hear(frame: Frame): void {
    if (frame.type === 'ping') {
      this.send({ type: 'pong' });
    }
    this.received(frame);
  }

  private end(code: number): void {
    if (code === REPLACED) {
      this.socket = null;
      this.closed = true;
      this.replaced();
    } else if (code === SIGNED_OUT) {
      this.socket = null;
      this.closed = true;
      this.lost(true);
    } else if (code === EXPIRED) {
      this.socket = null;
      this.closed = !this.expired();
      this.renewing = !this.closed;
      if (Date.now() - this.since > BRIEF) {
        this.connect();
      } else {
        this.later();
      }
    } else if (code === RESTART) {
      this.socket = null;
      this.renewing = true;
      this.later();
    } else {
      this.again();
    }
  }

  private again(): void {
    this.socket = null;
    this.renewing = false;
    this.kept = [];
    if (this.closed) {
      return;
    }
    this.lost();
    this.later();
  }

  private later(): void {
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.tries++);
    this.timer = window.setTimeout(() => this.connect(), pause * (0.5 + Math.random() / 2));
  }

  private look(): void {
    if (this.socket && Date.now() - this.heard > DEAD) {
      this.drop();
    }
  }

  /** After sleep a socket may look open and be dead: it has a moment to prove itself. */
  private check(): void {
    if (!this.socket) {
      this.tries = 0;
      this.connect();
    }
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return;
    }
    const asked = Date.now();
    this.send({ type: 'ping' });
    window.setTimeout(() => this.heard < asked && this.drop(), 4_000);
  }

  private drop(): void {
    const dead = this.socket;
    if (dead) {
      dead.onclose = null;
      dead.onmessage = null;
      dead.close();
      this.again();
    }
  }
}
