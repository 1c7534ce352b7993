import { forget, remember, remembered } from './tab';

/** The one thing kept on the device, in this tab alone: what opens the conversation again after a reload. */
const NAME = 'chat';

/** Stands before the token while the page is covered: a reload then shows the cover first, and nothing else. */
const COVERED = '~';

/** The visitor's token. Each use of it brings the next. */
export class Key {
  /** Whether the visitor covered or uncovered the page since it was opened. */
  turned = false;

  /** Whether this tab keeps it no more. */
  forgotten = false;

  private constructor(
    private value: string,
    private hidden: boolean,
  ) {
    this.keep();
  }

  /** The token a page brought, or else the one this tab remembers. */
  static of(brought: string | undefined): Key | null {
    const kept = brought ?? remembered(NAME);
    return kept ? new Key(kept.replace(COVERED, ''), kept.startsWith(COVERED)) : null;
  }

  get token(): string {
    return this.value;
  }

  get covered(): boolean {
    return this.hidden;
  }

  renew(token: string): void {
    this.value = token;
    if (!this.forgotten) {
      this.keep();
    }
  }

  cover(on: boolean): void {
    this.turned = true;
    this.hidden = on;
    if (!this.forgotten) {
      this.keep();
    }
  }

  forget(): void {
    this.forgotten = true;
    forget();
  }

  /** This tab keeps it (again). */
  keep(): void {
    this.forgotten = false;
    remember(NAME, (this.hidden ? COVERED : '') + this.value);
  }
}
