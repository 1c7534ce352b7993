/**
 * Offers these signals to take into the chat, and no other: what is not offered is neither ticked nor sent. Nothing is
 * ticked but by hand, and nothing is sent but by the button.
 */
export function offer(handover: HTMLElement, signals: string[]): void {
  handover.hidden = !signals.length;
  handover.querySelectorAll<HTMLElement>('[data-signal]').forEach((row) => {
    const tick = row.querySelector('input')!;
    row.hidden = tick.disabled = !signals.includes(row.dataset.signal!);
    tick.checked &&= !tick.disabled;
  });
}
