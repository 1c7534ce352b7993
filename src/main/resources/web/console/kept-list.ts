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
  const focused = Array.from(before.values()).some((gone) => gone.contains(document.activeElement));
  before.forEach((gone) => gone.remove());
  if (focused) {
    standAbove(list);
  }
}

/** What had the focus is gone: it stays near, and on nothing that a second press of the same key would set off. */
function standAbove(list: Element): void {
  const heading = list.closest('section')?.querySelector('h2');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
}
