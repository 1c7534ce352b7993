import { signedIn } from './session';

/** What is said of the line itself: that it is down, that its owner is signed out, or works on another one. */
export class LineNotices {
  private readonly lost = document.querySelector<HTMLElement>('[data-line]')!;
  private readonly signedOut = document.querySelector<HTMLElement>('[data-signed-out]')!;
  private readonly elsewhere = document.querySelector<HTMLElement>('[data-elsewhere]')!;

  /** @param here is told that this desk is to be the one that counts */
  constructor(here: () => void) {
    this.elsewhere.querySelector('[data-here]')!.addEventListener('click', () => {
      this.elsewhere.hidden = true;
      here();
    });
  }

  up(): void {
    this.lost.hidden = true;
    this.signedOut.hidden = true;
  }

  /** @param shutOut whether the service said that they are signed out; otherwise that is found out */
  down(shutOut: boolean): void {
    this.lost.hidden = shutOut;
    this.lost.textContent = this.lost.dataset.lost!;
    this.signedOut.hidden = !shutOut;
    if (!shutOut) {
      signedIn().then((yes) => (this.signedOut.hidden = yes || this.lost.hidden));
    }
  }

  /** Another desk of this account is the one that counts now. */
  replaced(): void {
    this.lost.hidden = true;
    this.elsewhere.hidden = false;
  }
}
