import type { Frame } from '../app/line';
import { clock } from '../app/thread';
import type { DeskLists } from './desk-lists';
import { Partners } from './partners';

/** What is known of the visitor on the screen. */
export class VisitorFacts {
  private readonly section = document.querySelector<HTMLElement>('[data-about]')!;
  private readonly partners = new Partners();

  constructor(
    private readonly words: DOMStringMap,
    private readonly lists: DeskLists,
  ) {}

  /** @param about what the desk tells; null when nobody is on the screen */
  show(about: Frame | null): void {
    this.section.hidden = !about;
    void this.partners.show(about?.place);
    if (!about) {
      return;
    }
    this.section.querySelector<HTMLElement>('[data-warning]')!.hidden = !about.returned;
    const values: Record<string, string | undefined> = {
      called: about.called,
      audience: this.lists.audience(about),
      municipality: about.municipality,
      region: about.region,
      language: this.lists.languageName(about.language),
      why: this.lists.why(about),
      signals: this.signals(about),
      since: clock(about.since),
    };
    Object.keys(values).forEach((field) => {
      this.section.querySelector(`[data-field=${field}]`)!.textContent = values[field] || this.words.notSaid!;
    });
  }

  /** Whom they are about comes first and in the same line: nobody reads the one without the other. */
  private signals(about: Frame): string {
    const whom: Record<string, string | undefined> = {
      MYSELF: this.words.aboutMyself,
      SOMEONE: this.words.aboutSomeone,
      OWN_BEHAVIOUR: this.words.aboutOwnBehaviour,
      CLIENT: this.words.aboutClient,
    };
    return about.signals.length ? `${whom[about.about] ?? this.words.aboutUnsaid}: ${about.signals.join(' · ')}` : '';
  }
}
