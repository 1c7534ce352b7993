import { found, wanted } from './phrase-search';
import { load, type Item, type Picked, type Sheet } from './phrase-sheet';

/**
 * The phrase cards beside a chat: searched, narrowed by topic and picked, by keyboard alone if wanted. Its markup is
 * templates/console/_phrases.html; its words are on the container.
 */
export class PhrasePanel {
  private readonly search: HTMLInputElement;
  private readonly topics: HTMLElement;
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private readonly sheets = new Map<string, Promise<Sheet>>();
  private pair = '';
  private sheet: Sheet | null = null;
  private shown: Item[] = [];
  private current: Item | undefined;
  private topic = '';

  /** @param leave is called when the adviser wants to go back to where they were */
  constructor(
    private readonly container: HTMLElement,
    private readonly pick: (card: Picked) => void,
    private readonly leave: () => void,
  ) {
    this.search = this.part('search') as HTMLInputElement;
    this.topics = this.part('topics');
    this.list = this.part('cards');
    this.status = this.part('status');
    this.search.addEventListener('input', () => this.narrow());
    this.search.addEventListener('focus', () => this.sheet ?? this.draw());
    this.topics.addEventListener('click', (event) => this.choose(event.target as HTMLElement));
    this.list.addEventListener('click', (event) => this.picked(event.target as HTMLElement));
    container.addEventListener('keydown', (event) => this.key(event));
  }

  /** Shows the cards for an adviser and a visitor by the tags of their languages. What was loaded before is kept. */
  async show(own: string, theirs: string): Promise<void> {
    const pair = `${own}/${theirs}`;
    if (pair !== this.pair || !this.sheet) {
      this.pair = pair;
      await this.draw();
    }
  }

  /** To the search field, where typing replaces what was searched for before. */
  focus(): void {
    this.search.focus();
    this.search.select();
  }

  private part(name: string): HTMLElement {
    return this.container.querySelector<HTMLElement>(`[data-phrase-${name}]`)!;
  }

  private async draw(): Promise<void> {
    const pair = this.pair;
    if (!pair) {
      return;
    }
    this.clear();
    const sheet = await this.sheetOf(pair).catch(() => null);
    if (pair !== this.pair || this.sheet) {
      return;
    }
    if (!sheet) {
      this.status.textContent = this.container.dataset.failed!;
      return;
    }
    this.sheet = sheet;
    this.topics.replaceChildren(...sheet.topics);
    this.list.replaceChildren(...sheet.items.map((item) => item.element));
    this.press();
    this.narrow();
  }

  /** Cards of another pair of languages must not be there to be picked, not even for a moment. */
  private clear(): void {
    if (this.list.contains(document.activeElement)) {
      this.search.focus();
    }
    this.sheet = null;
    this.shown = [];
    this.stand(undefined);
    this.list.replaceChildren();
    this.status.textContent = '';
  }

  private sheetOf(pair: string): Promise<Sheet> {
    let sheet = this.sheets.get(pair);
    if (!sheet) {
      sheet = load(pair, this.container.dataset.all!);
      this.sheets.set(pair, sheet);
      sheet.catch(() => this.sheets.delete(pair));
    }
    return sheet;
  }

  /** Hides what does not fit what was typed and chosen. Nothing is drawn anew. */
  private narrow(): void {
    const words = wanted(this.search.value);
    const items = this.sheet?.items ?? [];
    this.shown = items.filter((item) => (!this.topic || item.card.topic === this.topic) && found(item.text, words));
    const kept = new Set(this.shown);
    items.forEach((item) => (item.element.hidden = !kept.has(item)));
    this.stand(this.current && kept.has(this.current) ? this.current : this.shown[0]);
    if (this.sheet) {
      this.status.textContent = this.shown.length ? this.container.dataset.found!.replace('#', String(this.shown.length)) : this.container.dataset.none!;
    }
  }

  private choose(target: HTMLElement): void {
    const button = target.closest('button');
    if (button) {
      this.topic = button.dataset.topic!;
      this.press();
      this.narrow();
    }
  }

  private press(): void {
    this.sheet?.topics.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.topic === this.topic)));
  }

  private picked(target: HTMLElement): void {
    const item = this.shown.find((shown) => shown.button.contains(target));
    if (item) {
      this.stand(item);
      const { id, own, theirs } = item.card;
      this.pick({ id, own, theirs });
    }
  }

  private key(event: KeyboardEvent): void {
    if (!event.isComposing && this.went(event.key, event.target as HTMLElement)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Does what a key stands for at that place; false when it stands for nothing. Enter on a card is a click already. */
  private went(key: string, from: HTMLElement): boolean {
    const at = this.list.contains(from) ? this.shown.findIndex((item) => item.button === from) : -1;
    const last = this.shown.length - 1;
    if (key === 'Escape') {
      this.leave();
    } else if (from === this.search && (key === 'ArrowDown' || key === 'Enter')) {
      this.to(0);
    } else if (at < 0) {
      return false;
    } else if (key === 'ArrowUp' && at === 0) {
      this.search.focus();
    } else {
      const steps: Record<string, number> = { ArrowDown: Math.min(at + 1, last), ArrowUp: at - 1, Home: 0, End: last };
      const next = steps[key];
      if (next === undefined) {
        return false;
      }
      this.to(next);
    }
    return true;
  }

  private to(index: number): void {
    this.stand(this.shown[index]);
    this.current?.button.focus();
  }

  /** The list is one stop of the Tab key: the card that was last stood on. */
  private stand(item: Item | undefined): void {
    if (this.current) {
      this.current.button.tabIndex = -1;
    }
    this.current = item;
    if (item) {
      item.button.tabIndex = 0;
    }
  }
}
