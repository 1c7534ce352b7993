import { clock } from '../app/thread';

/** Milliseconds between two looks. */
const EVERY = 3_000;

/** Milliseconds after which a look counts as failed. */
const PATIENCE = 10_000;

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
    const answer = await fetch('/console/board/now', { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    const html = answer?.ok ? await answer.text().catch(() => null) : null;
    if (html !== null) {
      upToDate = new Date().toISOString();
      draw(html);
    }
    tell(html !== null, answer?.type === 'opaqueredirect');
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

  const draw = (html: string) => {
    const next = sections(new DOMParser().parseFromString(html, 'text/html').body);
    const before = sections(board);
    let held = false;
    next.forEach((section, id) => {
      const old = before.get(id);
      const busy = old?.contains(document.activeElement) ?? false;
      const changed = (drawn.get(id) ?? old?.outerHTML) !== section.outerHTML;
      held ||= changed && busy;
      if (changed && !busy) {
        drawn.set(id, section.outerHTML);
        old ? old.replaceWith(section) : board.append(section);
      }
    });
    before.forEach((old, id) => next.has(id) || old.remove());
    show(notices.held, held);
  };

  document.addEventListener('visibilitychange', () => void look());
  setTimeout(round, EVERY);
}

function sections(parent: HTMLElement): Map<string, HTMLElement> {
  return new Map(Array.from(parent.children, (child) => [child.id, child as HTMLElement]));
}

function show(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) {
    element.hidden = !shown;
  }
}
