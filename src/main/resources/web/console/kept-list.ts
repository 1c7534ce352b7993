import type { Frame } from '../app/line';

/**
 * Draws a list so that an item stays the same element while it is listed: focus and reading are not interrupted.
 *
 * @param key names the field that tells items apart
 * @param make makes the element of a new item
 * @param draw fills an element, new or kept
 */
export function keptList(
  list: Element,
  items: Frame[],
  key: string,
  make: (item: Frame) => HTMLElement,
  draw: (item: Frame, element: HTMLElement) => void,
): void {
  const before = new Map(Array.from(list.children, (child) => [(child as HTMLElement).dataset.id, child as HTMLElement]));
  items.forEach((item, index) => {
    const element = before.get(item[key]) ?? make(item);
    element.dataset.id = item[key];
    before.delete(item[key]);
    draw(item, element);
    if (list.children[index] !== element) {
      list.insertBefore(element, list.children[index] ?? null);
    }
  });
  before.forEach((gone) => gone.remove());
}
