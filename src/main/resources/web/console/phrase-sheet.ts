import { copy, fill } from '../app/thread';
import { fold } from './phrase-search';

/** A card as it was picked: the same words in the language of the adviser and in that of the visitor. */
export interface Picked {
  readonly id: string;
  readonly own: string;
  readonly theirs: string;
}

interface Language {
  readonly tag: string;
  readonly direction: string;
}

interface Card extends Picked {
  readonly topic: string;
}

/** The answer of /console/phrases/{own}/{theirs}. */
interface Phrases {
  readonly own: Language;
  readonly theirs: Language;
  readonly topics: Picked[];
  readonly cards: Card[];
}

/** A card on the screen, with the folded text in which it is searched. */
export interface Item {
  readonly card: Card;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly text: string;
}

/** The cards of one pair of languages, drawn once. */
export interface Sheet {
  readonly items: Item[];
  readonly topics: HTMLButtonElement[];
}

/**
 * The cards of a pair of languages.
 *
 * @param pair tags of the adviser's and the visitor's language, parted by a slash
 * @param all what the button for all topics is called
 */
export async function load(pair: string, all: string): Promise<Sheet> {
  const answer = await fetch(`/console/phrases/${pair}`, { redirect: 'manual', cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return draw(await answer.json(), all);
}

function draw(phrases: Phrases, all: string): Sheet {
  const names = new Map(phrases.topics.map((topic) => [topic.id, `${topic.id} ${topic.own} ${topic.theirs}`]));
  return {
    topics: [{ id: '', own: all, theirs: '' }, ...phrases.topics].map(topicButton),
    items: phrases.cards.map((card) => {
      const element = cardElement(card, phrases);
      const text = fold(`${card.id} ${names.get(card.topic)} ${card.own} ${card.theirs}`);
      return { card, element, button: element.querySelector('button')!, text };
    }),
  };
}

function topicButton(topic: Picked): HTMLButtonElement {
  const button = copy('phrase-topic') as HTMLButtonElement;
  button.dataset.topic = topic.id;
  button.textContent = topic.own;
  return button;
}

function cardElement(card: Card, { own, theirs }: Phrases): HTMLElement {
  const element = copy('phrase-card');
  say(element, '.phrase-own', card.own, own);
  say(element, '.phrase-theirs', own.tag === theirs.tag ? '' : card.theirs, theirs);
  return element;
}

function say(element: HTMLElement, selector: string, words: string, language: Language): void {
  const place = element.querySelector<HTMLElement>(selector)!;
  place.lang = language.tag;
  place.dir = language.direction;
  fill(element, selector, words);
}
