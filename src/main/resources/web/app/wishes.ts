export type Wish = 'end' | 'park' | 'back';

/** What the visitor wants: said once on a line, and again on the next one, until it is so. */
export class Wishes {
  private readonly open = new Set<Wish>();
  private readonly said = new Set<Wish>();

  constructor(
    /** Says a wish; false when that is not possible yet. */
    private readonly say: (wish: Wish) => boolean,
    private readonly buttons: Partial<Record<Wish, HTMLButtonElement>>,
  ) {}

  has(wish: Wish): boolean {
    return this.open.has(wish);
  }

  /** A button that was pressed waits for its answer, and shows it. */
  add(wish: Wish): void {
    this.open.add(wish);
    this.said.delete(wish);
    this.show();
    this.sayOn();
  }

  done(...wishes: Wish[]): void {
    wishes.forEach((wish) => this.open.delete(wish));
    this.show();
  }

  /** The line is up again, and knows of none. */
  sayAgain(): void {
    this.said.clear();
    this.sayOn();
  }

  /** Says what could not be said before. */
  sayOn(): void {
    this.open.forEach((wish) => !this.said.has(wish) && this.say(wish) && this.said.add(wish));
  }

  private show(): void {
    Object.entries(this.buttons).forEach(([wish, button]) => (button.disabled = this.open.has(wish as Wish)));
  }
}
