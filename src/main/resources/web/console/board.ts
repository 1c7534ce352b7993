import { clock } from '../app/thread';

/** The part of the page that changes. */
const PART = '/console/board/now';

/** Milliseconds between two looks. */
const EVERY = 3_000;

/** Milliseconds after which a look counts as failed. */
const PATIENCE = 10_000;

/** What scrolls by itself. */
const TABLE = '.table';

const board = document.getElementById('board');
if (board) {
  watch(board);
}

/** Keeps the board as it is on the server. What did not change stays the same element, and so does what holds the focus. */
function watch(board: HTMLElement): void {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`)!;
  const notices = { stale: find('stale'), held: find('held'), signedOut: find('signed-out') };
  const drawn = new Map<string, string>();
  let upToDate = new Date().toISOString();
  let looking = false;

  const round = async () => {
    await look();
    setTimeout(round, EVERY);
  };

  const look = async () => {
    if (looking) {
      return;
    }
    looking = true;
    const answer = await now();
    if (answer.board) {
      upToDate = new Date().toISOString();
      draw(answer.board);
    }
    tell(Boolean(answer.board), answer.signedOut);
    looking = false;
  };

  const tell = (fresh: boolean, signedOut: boolean) => {
    show(notices.signedOut, signedOut);
    show(notices.stale, !fresh);
    if (!fresh) {
      const words = notices.stale.dataset.words!.replace('#', clock(upToDate));
      if (notices.stale.textContent !== words) {
        notices.stale.textContent = words;
      }
    }
  };

  const draw = (now: HTMLElement) => {
    const next = sections(now);
    const before = sections(board);
    let held = false;
    next.forEach((section, id) => {
      const old = before.get(id);
      const busy = (old?.contains(document.activeElement) && !document.activeElement!.matches(TABLE)) ?? false;
      const changed = (drawn.get(id) ?? old?.outerHTML) !== section.outerHTML;
      held ||= changed && busy;
      if (changed && !busy) {
        drawn.set(id, section.outerHTML);
        old ? renew(old, section) : board.append(section);
      }
    });
    before.forEach((old, id) => next.has(id) || old.remove());
    show(notices.held, held);
  };

  document.addEventListener('visibilitychange', () => void look());
  setTimeout(round, EVERY);
}

/** What the board shows now, if it can be told, and whether the session is over. */
interface Now {
  readonly board: HTMLElement | null;
  readonly signedOut: boolean;
}

/** Read as a document by the browser itself: the pages' policy lets no script make elements of a text. */
function now(): Promise<Now> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('GET', PART);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.onloadend = () => {
      const here = new URL(request.responseURL || PART, location.href).pathname === PART;
      done({ board: here && request.status === 200 ? (request.response?.body ?? null) : null, signedOut: !here });
    };
    request.send();
  });
}

/** Puts a part in the place of an old one; how far its table is scrolled, and whether it has the focus, stays. */
function renew(old: HTMLElement, section: HTMLElement): void {
  const from = old.querySelector<HTMLElement>(TABLE);
  const focused = from === document.activeElement;
  const place = from?.scrollLeft ?? 0;
  old.replaceWith(section);
  const to = section.querySelector<HTMLElement>(TABLE);
  if (from && to) {
    to.scrollLeft = place;
    focused && to.focus({ preventScroll: true });
  }
}

function sections(parent: HTMLElement): Map<string, HTMLElement> {
  return new Map(Array.from(parent.children, (child) => [child.id, child as HTMLElement]));
}

function show(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) {
    element.hidden = !shown;
  }
}
