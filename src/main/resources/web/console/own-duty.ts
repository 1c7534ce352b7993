import type { Frame } from '../app/line';
import { clock, fill } from '../app/thread';
import { ScopeForm } from './scope-form';

/** This adviser's own duty: whether it runs, whom it serves, and the pause after a chat. */
export class OwnDuty {
  on = false;
  private readonly state = document.querySelector<HTMLElement>('[data-duty]')!;
  private readonly turn = document.querySelector<HTMLButtonElement>('[data-duty-switch]')!;
  private readonly paused = document.querySelector<HTMLElement>('[data-paused]')!;
  private readonly scope: ScopeForm;

  /** @param send sends a frame */
  constructor(send: (frame: Frame) => void) {
    this.scope = new ScopeForm(document.querySelector('[data-scope]')!, (scope) => this.on && send({ type: 'serve', scope }));
    this.turn.addEventListener('click', () => send(this.on ? { type: 'duty', on: false } : { type: 'serve', scope: this.scope.chosen() }));
    this.paused.querySelector('[data-ready]')!.addEventListener('click', () => send({ type: 'ready' }));
  }

  /** The desk changed. */
  show(desk: Frame): void {
    this.on = desk.onDuty;
    this.scope.show(desk.scope);
    this.paused.hidden = !desk.pausedUntil;
    if (desk.pausedUntil) {
      fill(this.paused, 'span', this.paused.dataset.words!.replace('#', clock(desk.pausedUntil)));
    }
    const state = this.on ? 'on' : 'off';
    this.state.textContent = this.state.dataset[state]!;
    this.turn.textContent = this.turn.dataset[state]!;
    this.turn.disabled = false;
  }
}
