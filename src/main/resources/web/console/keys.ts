/** What an adviser can reach by one chord, by the place of the key: the same on every keyboard. */
export interface Reachable {
  next(step: 1 | -1): void;
  numbered(number: number): void;
  unanswered(): void;
  phrases(): void;
  notes(): void;
  text(): void;
  emergency(): void;
}

export function listen(to: Reachable): void {
  const chords: Record<string, () => void> = {
    ArrowDown: () => to.next(1),
    ArrowUp: () => to.next(-1),
    KeyU: () => to.unanswered(),
    KeyZ: () => to.phrases(),
    KeyN: () => to.notes(),
    KeyT: () => to.text(),
  };
  document.addEventListener('keydown', (event) => {
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const chord = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (plain && event.key === 'F2') {
      to.emergency();
    } else if (chord && digit) {
      to.numbered(Number(digit[1]));
    } else if (chord && chords[event.code]) {
      chords[event.code]();
    } else {
      return;
    }
    event.preventDefault();
  });
}
