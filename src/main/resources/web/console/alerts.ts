import type { Frame } from '../app/line';

/** Hertz and seconds of the sound: soft, short, low enough for a room with others. */
const PITCH = 523;
const LENGTH = 0.35;

/**
 * Tells the adviser that somebody waits or writes, in the ways they chose. What rings on is driven by the service's beat, not
 * by timers, which sleep in a page in the background; and it stops by itself when nobody waits any more.
 */
export class Alerts {
  private readonly sound = document.querySelector<HTMLInputElement>('[name=alert-sound]')!;
  private readonly notice = document.querySelector<HTMLInputElement>('[name=alert-notice]')!;
  private readonly told = document.querySelector<HTMLElement>('[data-told]')!;
  private readonly denied = document.querySelector<HTMLElement>('[data-alert-denied]')!;
  private audio: AudioContext | null = null;
  private shown: Notification | null = null;
  private waiting = 0;

  /** @param chosen is told when the adviser chose anew */
  constructor(
    private readonly words: DOMStringMap,
    private readonly chosen: (sound: boolean, notice: boolean) => void,
  ) {
    this.sound.addEventListener('change', () => this.choose());
    this.notice.addEventListener('change', () => this.choose());
    // Browsers let a page sound only after it was touched.
    document.addEventListener('pointerdown', () => this.wake(), { once: true });
    document.addEventListener('keydown', () => this.wake(), { once: true });
  }

  /** What the service keeps of the choice. */
  show(alerts: Frame): void {
    this.sound.checked = alerts.sound;
    this.notice.checked = alerts.notice;
  }

  /** So many wait for this adviser and are there. */
  wait(number: number): void {
    const more = number > this.waiting;
    this.waiting = number;
    if (number === 0) {
      this.shown?.close();
      this.shown = null;
    } else if (more) {
      this.tell(this.words.alertWaiting!);
      this.ring();
      this.notify(this.words.alertWaiting!);
    }
  }

  /** The service's beat, every ten seconds: whoever waits is heard again. */
  beat(): void {
    if (this.waiting > 0) {
      this.ring();
    }
  }

  /** Words came that are not on the screen. */
  message(): void {
    this.tell(this.words.alertMessage!);
    this.ring();
    if (document.visibilityState !== 'visible') {
      this.notify(this.words.alertMessage!);
    }
  }

  /** For who does not see the lists. The same words again are read again only when they were gone for a moment. */
  private tell(text: string): void {
    this.told.textContent = '';
    window.setTimeout(() => (this.told.textContent = text), 200);
  }

  private async choose(): Promise<void> {
    this.wake();
    if (this.notice.checked && 'Notification' in window && Notification.permission === 'default') {
      await Notification.requestPermission();
    }
    const refused = this.notice.checked && !this.mayNotify();
    this.denied.hidden = !refused;
    this.notice.checked = this.notice.checked && !refused;
    this.chosen(this.sound.checked, this.notice.checked);
  }

  private mayNotify(): boolean {
    return 'Notification' in window && Notification.permission === 'granted';
  }

  private wake(): void {
    if (this.sound.checked) {
      this.audio ??= new AudioContext();
      void this.audio.resume();
    }
  }

  private ring(): void {
    if (!this.sound.checked || this.audio?.state !== 'running') {
      return;
    }
    const tone = this.audio.createOscillator();
    const volume = this.audio.createGain();
    tone.frequency.value = PITCH;
    volume.gain.setValueAtTime(0.15, this.audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, this.audio.currentTime + LENGTH);
    tone.connect(volume).connect(this.audio.destination);
    tone.start();
    tone.stop(this.audio.currentTime + LENGTH);
  }

  /** The words of a visitor never stand in it: a screen may be seen by others. */
  private notify(text: string): void {
    if (this.notice.checked && this.mayNotify()) {
      this.shown?.close();
      this.shown = new Notification(document.title, { body: text, tag: 'desk', silent: true });
      this.shown.onclick = () => window.focus();
    }
  }
}
