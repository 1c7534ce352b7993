import { signedIn } from './session';

/** Milliseconds without a request after which a session lapses; see quarkus.http.auth.form.timeout. */
const LASTS = 1_800_000;
/** Milliseconds before that at which it is told. */
const WARNED = 300_000;
/** Milliseconds between two requests of a page on which somebody works without making any. */
const RENEWAL = 300_000;
/** Milliseconds without a touch after which nobody works here, unless the page knows better. */
const IDLE = 600_000;
const LOOK = 15_000;

const lapsing = document.querySelector<HTMLElement>('[data-lapsing]');
const lapsed = document.querySelector<HTMLElement>('[data-signed-out]');
if (lapsing && !document.getElementById('desk')) {
  staySignedIn(() => false);
}

/**
 * Keeps the session for as long as somebody works on this page. Whoever has touched nothing for long is told five minutes before it
 * lapses, and goes on with it by any key or press; what they wrote stays on the page.
 *
 * @param busy whether somebody works here although they touch nothing
 * @returns tells whether somebody works here
 */
export function staySignedIn(busy: () => boolean): () => boolean {
  let touched = Date.now();
  let renewed = Date.now();
  const inUse = () => busy() || Date.now() - touched < IDLE;

  const renew = async () => {
    renewed = Date.now();
    const yes = await signedIn();
    lapsing!.hidden = true;
    lapsed!.hidden = yes;
  };
  const touch = () => {
    touched = Date.now();
    if (!lapsing!.hidden) {
      void renew();
    }
  };
  const look = () => {
    const since = Date.now() - renewed;
    if (inUse() ? since >= RENEWAL : since >= LASTS) {
      void renew();
    } else if (since >= LASTS - WARNED) {
      lapsing!.hidden = false;
    }
  };
  ['pointerdown', 'keydown'].forEach((doing) => document.addEventListener(doing, touch, { passive: true }));
  window.setInterval(look, LOOK);
  return inUse;
}
