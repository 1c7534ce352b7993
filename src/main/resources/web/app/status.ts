import type { Frame } from './line';

/** What a visitor is told of where the chat stands. */
export function sentence(words: DOMStringMap, state: Frame): string {
  switch (state.phase) {
    case 'TALKING':
      return state.here ? words.talking! : words.away!;
    case 'WAITING':
      return state.attended ? waiting(words, state) : words.unattended!;
    default:
      return '';
  }
}

/** The place and the time are told as they are known: a guess would be a promise. */
function waiting(words: DOMStringMap, state: Frame): string {
  if (!state.place) {
    return words.waiting!;
  }
  const time =
    state.waitTo === undefined
      ? words.unknown!
      : words.range!.replace('#', String(state.waitFrom)).replace('#', String(state.waitTo));
  return [words.waiting!, words.place!.replace('#', String(state.place)), time].join(' ');
}
