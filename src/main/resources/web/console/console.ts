import { Composer, flash, twice } from '../app/composer';
import { Line, type Frame } from '../app/line';
import { Outbox, newId } from '../app/outbox';
import { Thread, copy, fill } from '../app/thread';

const desk = document.getElementById('desk');
if (desk) {
  work(desk);
}

/** A chat of this adviser, shown or not: its words, its unsent messages, what is written but not sent. */
interface Chat {
  readonly id: string;
  readonly log: HTMLElement;
  readonly thread: Thread;
  readonly outbox: Outbox;
  readonly about: Frame;
  draft: string;
  ended: boolean;
}

function work(desk: HTMLElement): void {
  const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
  const words = find('div[data-words]').dataset;
  const chats = new Map<string, Chat>();
  let shown: Chat | null = null;
  let onDuty = false;

  const section = find('[data-chat]');
  const place = find('[data-log]');
  const notice = find('[data-notice]');
  const lost = find('[data-line]');
  const dutySwitch = find<HTMLButtonElement>('[data-duty-switch]');
  const showWriting = flash(find('[data-writing]'));
  const composer = new Composer(find<HTMLFormElement>('[data-say]'), find('[data-error]'), say, () =>
    shown && line.send({ type: 'writing', conversation: shown.id }),
  );
  const signedOut = find('[data-signed-out]');
  const line = new Line('/console/socket', resume, receive, () => {
    lost.hidden = false;
    lost.textContent = lost.dataset.lost!;
    void askIfSignedOut();
  });

  dutySwitch.addEventListener('click', () => line.send({ type: 'duty', on: !onDuty }));
  const undoEnd = twice(find<HTMLButtonElement>('[data-end]'), () => shown && line.send({ type: 'end', conversation: shown.id }));
  document.addEventListener('visibilitychange', seen);

  /** A socket does not tell why it was refused; a page that is sent elsewhere does. */
  async function askIfSignedOut(): Promise<void> {
    const answer = await fetch('/console', { method: 'HEAD', redirect: 'manual' }).catch(() => null);
    signedOut.hidden = answer?.type !== 'opaqueredirect' || lost.hidden;
  }

  function resume(): void {
    signedOut.hidden = true;
    lost.hidden = true;
    lost.textContent = '';
    chats.forEach((chat) => {
      line.send({ type: 'open', conversation: chat.id, after: chat.thread.last });
      chat.outbox.resume();
    });
  }

  function say(text: string): void {
    if (shown) {
      const message = { id: newId(), text };
      shown.thread.pending(message.id, text);
      shown.outbox.add(message);
    }
  }

  function receive(frame: Frame): void {
    const chat = frame.conversation ? chats.get(frame.conversation) : undefined;
    switch (frame.type) {
      case 'desk':
        showDesk(frame);
        break;
      case 'claimed':
        claimed(frame);
        break;
      case 'entry':
        chat?.thread.add(frame);
        if (frame.author === 'ADVISER') {
          chat?.outbox.done(frame.id);
        }
        seen();
        break;
      case 'stored':
        chat?.outbox.done(frame.id);
        if (chat === shown) {
          composer.say('');
        }
        break;
      case 'state':
        if (chat) {
          chat.thread.seen(frame.seen);
          chat.ended = frame.phase === 'ENDED';
          showState();
        }
        break;
      case 'writing':
        if (chat === shown) {
          showWriting();
        }
        break;
      case 'error':
        refused(frame, chat);
        break;
    }
  }

  function refused(error: Frame, chat?: Chat): void {
    if (error.code === 'unavailable') {
      chat?.outbox.retryLater();
    } else if (chat && error.id) {
      const message = chat.outbox.done(error.id);
      chat.thread.withdraw(error.id);
      if (chat === shown) {
        composer.giveBack(message?.text ?? '');
      } else {
        chat.draft = `${message?.text ?? ''}\n${chat.draft}`.trim();
      }
    }
    composer.say(error.message);
  }

  function claimed(frame: Frame): void {
    notice.hidden = frame.won;
    notice.textContent = frame.won ? '' : notice.dataset.lost!;
    if (frame.won) {
      toShow = frame.conversation;
      showTaken();
    }
  }

  let toShow = '';

  function showDesk(frame: Frame): void {
    onDuty = frame.onDuty;
    const duty = find('[data-duty]');
    const state = onDuty ? 'on' : 'off';
    duty.textContent = duty.dataset[state]!;
    dutySwitch.textContent = dutySwitch.dataset[state]!;
    dutySwitch.disabled = false;
    find('[data-waiting-count]').textContent = frame.waiting.length ? String(frame.waiting.length) : '';
    find('[data-nobody]').hidden = frame.waiting.length > 0;
    find('[data-no-own]').hidden = frame.own.length > 0;
    fillList(find('ol[data-waiting]'), frame.waiting, waitingItem);
    frame.own.forEach(follow);
    forgetOthers(frame.own);
    fillList(find('ol[data-own]'), frame.own, ownItem);
    showTaken();
  }

  /** The desk may tell of a chat before or after the claim is answered. */
  function showTaken(): void {
    const taken = chats.get(toShow);
    if (taken) {
      toShow = '';
      show(taken);
    }
  }

  /** Items stay the same elements while their chat is listed, so that focus and reading are not interrupted. */
  function fillList(list: HTMLElement, items: Frame[], draw: (item: Frame, element?: HTMLElement) => HTMLElement): void {
    const before = new Map(Array.from(list.children, (child) => [(child as HTMLElement).dataset.id, child as HTMLElement]));
    items.forEach((item, index) => {
      const element = draw(item, before.get(item.conversation));
      element.dataset.id = item.conversation;
      before.delete(item.conversation);
      if (list.children[index] !== element) {
        list.insertBefore(element, list.children[index] ?? null);
      }
    });
    before.forEach((gone) => gone.remove());
  }

  function waitingItem(item: Frame, element = copy('waiting-chat')): HTMLElement {
    if (!element.dataset.id) {
      element.querySelector('button')!.addEventListener('click', () => line.send({ type: 'claim', conversation: item.conversation }));
    }
    fill(element, '.name', item.called ?? words.visitor!);
    fill(element, '.facts', facts(item));
    fill(element, '.wait', `${waited(item)} · ${item.here ? words.here : words.away}`);
    element.querySelector<HTMLButtonElement>('button')!.disabled = !onDuty;
    return element;
  }

  function ownItem(item: Frame, element = copy('own-chat')): HTMLElement {
    const button = element.querySelector('button')!;
    if (!element.dataset.id) {
      button.addEventListener('click', () => show(chats.get(item.conversation)!));
    }
    button.setAttribute('aria-current', String(shown?.id === item.conversation));
    fill(element, '.name', item.called ?? words.visitor!);
    fill(element, '.facts', facts(item));
    fill(element, '.unread', item.unread > 0 && shown?.id !== item.conversation ? `${item.unread} ${words.unread}` : '');
    return element;
  }

  function facts(item: Frame): string {
    return [audience(item), item.municipality, languageName(item.language)].filter(Boolean).join(' · ');
  }

  function audience(item: Frame): string {
    return item.audience ? (words[item.audience.toLowerCase()] ?? '') : '';
  }

  function languageName(tag: string): string {
    return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(tag) ?? tag;
  }

  function waited(item: Frame): string {
    return `${Math.max(0, Math.floor((Date.now() - Date.parse(item.since)) / 60_000))} ${words.minutes}`;
  }

  function follow(item: Frame): void {
    if (chats.has(item.conversation)) {
      return;
    }
    const log = place.cloneNode(false) as HTMLElement;
    const chat: Chat = {
      id: item.conversation,
      log,
      thread: new Thread(log, words, 'ADVISER', item.called ?? words.visitor!),
      outbox: new Outbox((message) => line.send({ type: 'say', conversation: item.conversation, ...message })),
      about: item,
      draft: '',
      ended: false,
    };
    chats.set(chat.id, chat);
    line.send({ type: 'open', conversation: chat.id, after: 0 });
  }

  /** What is no longer this adviser's leaves the page, once it is not on the screen. */
  function forgetOthers(own: Frame[]): void {
    const kept = new Set(own.map((item) => item.conversation));
    chats.forEach((chat) => chat === shown || kept.has(chat.id) || chats.delete(chat.id));
  }

  function show(chat: Chat): void {
    if (shown) {
      shown.draft = composer.draft;
    }
    if (shown !== chat) {
      undoEnd();
      find('[data-writing]').hidden = true;
    }
    shown = chat;
    find('[data-choose]').hidden = true;
    section.hidden = false;
    find('[data-log]').replaceWith(chat.log);
    find('[data-name]').textContent = chat.about.called ?? words.visitor!;
    composer.draft = chat.draft;
    composer.say('');
    showAbout(chat.about);
    showState();
    document.querySelectorAll('ol[data-own] > li').forEach((item) => {
      item.querySelector('button')!.setAttribute('aria-current', String((item as HTMLElement).dataset.id === chat.id));
    });
    chat.log.scrollTop = chat.log.scrollHeight;
    find<HTMLTextAreaElement>('#text').focus();
    seen();
  }

  function showAbout(about: Frame): void {
    find('[data-about]').hidden = false;
    const values: Record<string, string | undefined> = {
      called: about.called,
      audience: audience(about),
      municipality: about.municipality,
      region: about.region,
      language: languageName(about.language),
      since: new Date(about.since).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }),
    };
    Object.keys(values).forEach((field) => (find(`[data-field=${field}]`).textContent = values[field] || words.notSaid!));
  }

  function showState(): void {
    if (shown) {
      composer.hide(shown.ended);
      find('[data-ended]').hidden = !shown.ended;
      find('[data-end]').hidden = shown.ended;
    }
  }

  function seen(): void {
    if (shown && document.visibilityState === 'visible' && shown.thread.last > 0) {
      line.send({ type: 'seen', conversation: shown.id, seq: shown.thread.last });
    }
  }
}
