import { Composer } from '../app/composer';
import { Line, type Frame } from '../app/line';
import { Outbox, newId } from '../app/outbox';
import { Thread, clock, fill } from '../app/thread';
import { flash, soon, twice } from '../app/timing';
import { DeskLists } from './desk-lists';
import { ScopeForm } from './scope-form';
import { signedIn } from './session';

/** A session lapses after half an hour without a request; an adviser at work makes none but these. */
const RENEWAL = 300_000;

const desk = document.getElementById('desk');
if (desk) {
  work();
}

/** A chat of this adviser, shown or not: its words, its unsent messages, what is written but not sent, what went wrong. */
interface Chat {
  readonly id: string;
  readonly log: HTMLElement;
  readonly thread: Thread;
  readonly outbox: Outbox;
  readonly about: Frame;
  draft: string;
  problem: string;
  epoch: number;
  ended: boolean;
  hidden: boolean;
}

function work(): void {
  const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
  const words = find('div[data-words]').dataset;
  const chats = new Map<string, Chat>();
  let own = new Set<string>();
  let shown: Chat | null = null;
  let toShow = '';
  let onDuty = false;

  const section = find('[data-chat]');
  const place = find('[data-log]');
  const notice = find('[data-notice]');
  const lost = find('[data-line]');
  const signedOut = find('[data-signed-out]');
  const dutySwitch = find<HTMLButtonElement>('[data-duty-switch]');
  const showWriting = flash(find('[data-writing]'));
  const seen = soon(tellSeen);
  const lists = new DeskLists(words, claim, (conversation) => show(chats.get(conversation)!));
  const composer = new Composer(find<HTMLFormElement>('[data-say]'), find('[data-error]'), say, () =>
    shown && line.send({ type: 'writing', conversation: shown.id }),
  );
  const line = new Line('/console/socket', resume, receive, lineLost, replaced);
  const scope = new ScopeForm(find<HTMLFormElement>('[data-scope]'), (chosen) => onDuty && line.send({ type: 'serve', scope: chosen }));
  const elsewhere = find('[data-elsewhere]');
  const paused = find('[data-paused]');

  find('[data-ready]').addEventListener('click', () => line.send({ type: 'ready' }));
  find('[data-here]').addEventListener('click', () => {
    elsewhere.hidden = true;
    line.reopen();
  });

  dutySwitch.addEventListener('click', () => line.send(onDuty ? { type: 'duty', on: false } : { type: 'serve', scope: scope.chosen() }));
  const undoEnd = twice(find<HTMLButtonElement>('[data-end]'), () => shown && line.send({ type: 'end', conversation: shown.id, epoch: shown.epoch }));
  document.addEventListener('visibilitychange', seen);
  window.setInterval(() => (onDuty || own.size > 0) && signedIn(), RENEWAL);

  function resume(): void {
    lost.hidden = true;
    signedOut.hidden = true;
    chats.forEach((chat) => {
      if (!chat.ended) {
        chat.thread.told = 0;
        line.send({ type: 'open', conversation: chat.id, after: chat.thread.last });
        if (chat.epoch) {
          chat.outbox.resume();
        }
      }
    });
  }

  function lineLost(shutOut = false): void {
    lost.hidden = shutOut;
    lost.textContent = lost.dataset.lost!;
    signedOut.hidden = !shutOut;
    if (!shutOut) {
      signedIn().then((yes) => (signedOut.hidden = yes || lost.hidden));
    }
  }

  /** Another console of this adviser is the one that counts now. */
  function replaced(): void {
    lost.hidden = true;
    elsewhere.hidden = false;
  }

  function claim(conversation: string): void {
    line.send({ type: 'claim', conversation });
  }

  function say(text: string): void {
    if (shown) {
      const message = { id: newId(), text };
      shown.problem = '';
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
        if (chat) {
          chat.outbox.done(frame.id);
          problem(chat, '');
        }
        break;
      case 'state':
        if (chat) {
          if (!chat.epoch) {
            chat.epoch = frame.epoch;
            chat.outbox.resume();
          }
          chat.thread.seen(frame.seen);
          chat.thread.language = frame.language;
          chat.thread.announce();
          chat.ended = frame.phase === 'ENDED';
          chat.hidden = frame.hidden;
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
    if (!chat) {
      tell(error.code === 'unavailable' ? notice.dataset.failed! : error.message);
    } else if (error.code === 'gone') {
      drop(chat);
      tell(error.message);
    } else if (!error.id) {
      problem(chat, error.code === 'unavailable' ? notice.dataset.failed! : error.message);
    } else if (error.code === 'unavailable') {
      chat.outbox.retryLater();
      problem(chat, error.message);
    } else {
      giveBack(chat, error.id);
      problem(chat, error.message);
    }
  }

  function giveBack(chat: Chat, id: string): void {
    const text = chat.outbox.done(id)?.text ?? '';
    chat.thread.withdraw(id);
    if (chat === shown) {
      composer.giveBack(text);
    } else {
      chat.draft = `${text}\n${chat.draft}`.trim();
    }
  }

  function problem(chat: Chat, text: string): void {
    chat.problem = text;
    if (chat === shown) {
      composer.say(text);
    }
  }

  function tell(text: string): void {
    notice.hidden = !text;
    notice.textContent = text;
  }

  /** A claim that came second to one's own is no loss. */
  function claimed(frame: Frame): void {
    const mine = frame.won || own.has(frame.conversation);
    tell(mine ? '' : notice.dataset.lost!);
    if (frame.won) {
      toShow = frame.conversation;
      showTaken();
    }
  }

  /** Shows the chat that was just taken, once both its number and its facts are here. */
  function showTaken(): void {
    const taken = chats.get(toShow);
    if (taken) {
      show(taken);
    }
  }

  function showDesk(frame: Frame): void {
    onDuty = frame.onDuty;
    own = new Set(frame.own.map((item: Frame) => item.conversation));
    scope.show(frame.scope);
    paused.hidden = !frame.pausedUntil;
    if (frame.pausedUntil) {
      fill(paused, 'span', paused.dataset.words!.replace('#', clock(frame.pausedUntil)));
    }
    const duty = find('[data-duty]');
    const state = onDuty ? 'on' : 'off';
    duty.textContent = duty.dataset[state]!;
    dutySwitch.textContent = dutySwitch.dataset[state]!;
    dutySwitch.disabled = false;
    find('[data-waiting-count]').textContent = frame.waiting.length ? String(frame.waiting.length) : '';
    find('[data-nobody]').hidden = frame.waiting.length > 0;
    find('[data-no-own]').hidden = frame.own.length > 0;
    frame.own.forEach(follow);
    lists.draw(frame, shown?.id);
    chats.forEach((chat) => chat.ended && chat !== shown && !chat.draft && !own.has(chat.id) && chats.delete(chat.id));
    showTaken();
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
      outbox: new Outbox(
        (message) => chat.epoch > 0 && line.send({ type: 'say', conversation: chat.id, epoch: chat.epoch, ...message }),
      ),
      about: item,
      draft: '',
      problem: '',
      epoch: 0,
      ended: false,
      hidden: false,
    };
    chats.set(chat.id, chat);
    line.send({ type: 'open', conversation: chat.id, after: 0 });
  }

  function show(chat: Chat): void {
    toShow = '';
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
    composer.say(chat.problem);
    showAbout(chat.about);
    showState();
    lists.mark(chat.id);
    chat.log.scrollTop = chat.log.scrollHeight;
    find<HTMLTextAreaElement>('#text').focus();
    seen();
  }

  /** Erased, or no longer this adviser's: off the screen with it. */
  function drop(chat: Chat): void {
    chats.delete(chat.id);
    chat.thread.wipe();
    if (chat === shown) {
      shown = null;
      composer.draft = '';
      section.hidden = true;
      find('[data-about]').hidden = true;
      find('[data-choose]').hidden = false;
    }
  }

  function showAbout(about: Frame): void {
    find('[data-about]').hidden = false;
    find('[data-warning]').hidden = !about.returned;
    const values: Record<string, string | undefined> = {
      called: about.called,
      audience: lists.audience(about),
      municipality: about.municipality,
      region: about.region,
      language: lists.languageName(about.language),
      why: lists.why(about),
      signals: about.signals.join(' · '),
      since: new Date(about.since).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }),
    };
    Object.keys(values).forEach((field) => (find(`[data-field=${field}]`).textContent = values[field] || words.notSaid!));
  }

  function showState(): void {
    if (shown) {
      composer.hide(shown.ended && !composer.draft);
      find('[data-ended]').hidden = !shown.ended;
      find('[data-end]').hidden = shown.ended;
      find('[data-hidden]').hidden = !shown.hidden || shown.ended;
      composer.hold(shown.hidden ? find('[data-hidden]').textContent! : '');
    }
  }

  function tellSeen(): void {
    if (shown && document.visibilityState === 'visible' && shown.thread.last > shown.thread.told) {
      const seq = shown.thread.last;
      if (line.send({ type: 'seen', conversation: shown.id, seq })) {
        shown.thread.told = seq;
      }
    }
  }
}
