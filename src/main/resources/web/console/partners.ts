import { copy, fill } from '../app/thread';

/** A partner as /console/partners/{own}/{municipality} tells it; see PartnerCard. */
interface Partner {
  readonly name: string;
  readonly what: { readonly text: string; readonly tag: string; readonly direction: string };
  readonly phone: string;
  readonly open: 'NOW' | 'NOT_NOW' | 'UNKNOWN';
  readonly hours: { readonly days: string; readonly times: string }[];
  readonly example: boolean;
}

/** Who helps in the visitor's municipality, at hand while the adviser talks. */
export class Partners {
  private readonly container = document.querySelector<HTMLDetailsElement>('[data-partners]')!;
  private readonly words = this.container.dataset;
  private readonly notice = this.container.querySelector<HTMLElement>('p')!;
  private readonly list = this.container.querySelector('ul')!;
  private shown: string | undefined;
  private asked = 0;

  /**
   * Asked anew each time: whether somebody is open changes by the hour.
   *
   * @param place slug of the municipality; none when it is not known
   */
  async show(place?: string): Promise<void> {
    const turn = ++this.asked;
    if (place !== this.shown) {
      this.shown = place;
      this.container.hidden = true;
      this.container.open = false;
    }
    if (place) {
      const partners = await load(place);
      // Another chat may have come on the screen meanwhile.
      if (turn === this.asked) {
        this.draw(partners);
      }
    }
  }

  private draw(partners: Partner[] | null): void {
    const count = partners?.length ?? 0;
    this.container.hidden = false;
    this.container.querySelector('summary')!.textContent = this.words.title!.replace('#', partners ? String(count) : '–');
    this.notice.hidden = count > 0;
    this.notice.textContent = partners ? this.words.none! : this.words.failed!;
    this.list.replaceChildren(...(partners ?? []).map((partner) => this.item(partner)));
  }

  private item(partner: Partner): HTMLElement {
    const item = copy('partner');
    fill(item, '.name', partner.example ? `${partner.name} (${this.words.example})` : partner.name);
    const what = item.querySelector<HTMLElement>('.what')!;
    what.lang = partner.what.tag;
    what.dir = partner.what.direction;
    what.textContent = partner.what.text;
    fill(item, '.phone', partner.phone);
    const facts = item.querySelector<HTMLElement>('.facts')!;
    const standing = { NOW: this.words.now!, NOT_NOW: this.words.notNow!, UNKNOWN: '' }[partner.open];
    fill(item, '.facts b', standing);
    partner.hours.forEach((line) => {
      const times = document.createElement('bdi');
      times.dir = 'ltr';
      times.textContent = line.times;
      facts.append(document.createElement('br'), `${line.days} `, times);
    });
    return item;
  }
}

/** Null when they could not be fetched. */
async function load(place: string): Promise<Partner[] | null> {
  const address = `/console/partners/${document.documentElement.lang}/${place}`;
  const answer = await fetch(address, { redirect: 'manual', cache: 'no-store' }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Partner[]) : null;
}
