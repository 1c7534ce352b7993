import { Composer } from '../app/composer';
import { Line, type Frame } from '../app/line';
import { Outbox, newId } from '../app/outbox';
import { Thread, clock, fill } from '../app/thread';
import { flash, soon } from '../app/timing';
import { Alerts } from './alerts';
import { DeskLists } from './desk-lists';
import { Ending } from './ending';
import { listen } from './keys';
import { Notes, NotesPanel } from './notes';
import { PassingOn } from './passing-on';
import { PhrasePanel } from './phrases';
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
  readonly notes: Notes;
  about: Frame;
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
  let lastDesk: Frame | null = null;
  let lastGone = '';

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
  const ending = new Ending((outcome) => shown && line.send({ type: 'end', conversation: shown.id, epoch: shown.epoch, outcome }));
  const passing = new PassingOn(words, (frame) => line.send(frame), (item) => lists.facts(item));
  const notes = new NotesPanel();
  const alerts = new Alerts(words, (sound, notice) => line.send({ type: 'alerts', sound, notice }));
  const phrases = new PhrasePanel(find('[data-phrases]'), (card) => sayPhrase(card.id, card.theirs, card.own), toText);
  const card = find<HTMLDialogElement>('[data-card]');
  find('[data-card-open]').addEventListener('click', openCard);
  listen({
    next: (step) => move(step),
    numbered: (number) => showNumber(number - 1),
    unanswered: showUnanswered,
    phrases: () => shown && phrases.focus(),
    notes: () => shown && notes.focus(),
    text: toText,
    emergency: openCard,
  });
  document.addEventListener('visibilitychange', seen);
  window.setInterval(() => (onDuty || own.size > 0) && signedIn(), RENEWAL);

  function resume(): void {
    lost.hidden = true;
    signedOut.hidden = true;
    chats.forEach((chat) => {
      if (!chat.ended) {
        chat.thread.told = 0;
        line.send({ type: 'open', conversation: chat.id, after: chat.thread.last });
        chat.notes.outbox.resume();
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
    sayPhrase(undefined, text);
  }

  /** Sends words; those of a card with its id, so that each side reads them in its own language. */
  function sayPhrase(phrase: string | undefined, text: string, own?: string): void {
    if (!shown || shown.ended) {
      return;
    }
    if (shown.hidden) {
      composer.say(find('[data-hidden]').textContent!);
      return;
    }
    const message = { id: newId(), text, phrase };
    shown.problem = '';
    shown.thread.pending(message.id, text, own === text ? undefined : own);
    shown.outbox.add(message);
  }

  function toText(): void {
    find<HTMLTextAreaElement>('#text').focus();
  }

  /** Its use is noted without a word of the chat. */
  function openCard(): void {
    if (!card.open) {
      card.showModal();
      if (shown) {
        line.send({ type: 'emergency', conversation: shown.id });
      }
    }
  }

  /** The chats in the order of the list. */
  function listed(): Chat[] {
    return Array.from(document.querySelectorAll<HTMLElement>('ol[data-own] > li'), (item) => chats.get(item.dataset.id!)).filter(
      (chat): chat is Chat => Boolean(chat),
    );
  }

  function move(step: number): void {
    const all = listed();
    const at = shown ? all.indexOf(shown) : -1;
    showNumber((at + step + all.length) % all.length);
  }

  function showNumber(index: number): void {
    const chat = listed()[index];
    if (chat) {
      show(chat);
    }
  }

  function showUnanswered(): void {
    const waiting = (lastDesk?.own ?? []).filter((item: Frame) => item.unanswered);
    waiting.sort((one: Frame, other: Frame) => one.unanswered.localeCompare(other.unanswered));
    const chat = chats.get(waiting[0]?.conversation);
    if (chat) {
      show(chat);
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
        if (chat && live(chat) && frame.author === 'VISITOR') {
          alerts.message();
        }
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
      case 'noted':
        if (chat) {
          chat.notes.add(frame);
          notes.changed(chat.notes);
        }
        break;
      case 'writing':
        lists.writing(frame.conversation);
        if (chat === shown) {
          showWriting();
        }
        break;
      case 'ping':
        alerts.beat();
        drawLists();
        break;
      case 'error':
        refused(frame, chat);
        break;
    }
  }

  /** Whether words that come now are new: after a line was lost, what is read again is not. */
  function live(chat: Chat): boolean {
    return chat.epoch > 0 && (chat !== shown || document.visibilityState !== 'visible');
  }

  function refused(error: Frame, chat?: Chat): void {
    if (!chat) {
      tell(error.code === 'unavailable' ? notice.dataset.failed! : error.message);
    } else if (error.code === 'gone') {
      drop(chat);
      lastGone = chat.id;
      tell(passing.takenBy(chat.id) || error.message);
    } else if (error.id && error.code === 'unavailable' && chat.notes.outbox.has(error.id)) {
      chat.notes.outbox.retryLater();
    } else if (error.id && chat.notes.refused(error)) {
      notes.changed(chat.notes);
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
    lastDesk = frame;
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
    drawLists();
    passing.draw(frame.passing);
    tellTaken();
    alerts.show(frame.alerts);
    alerts.wait(frame.waiting.filter((item: Frame) => item.here).length + frame.passing.offers.length);
    chats.forEach((chat) => chat.ended && chat !== shown && !chat.draft && !own.has(chat.id) && chats.delete(chat.id));
    showTaken();
  }

  /** A chat may be gone from here a moment before the desk tells who has it. */
  function tellTaken(): void {
    const taken = passing.takenBy(lastGone);
    if (taken) {
      lastGone = '';
      tell(taken);
    }
  }

  function drawLists(): void {
    if (lastDesk) {
      lists.draw(lastDesk, shown?.id);
    }
  }

  function follow(item: Frame): void {
    const known = chats.get(item.conversation);
    if (known) {
      known.about = item;
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
      notes: new Notes(item.conversation, (frame) => line.send(frame)),
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
      ending.reset(chat.ended);
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
    notes.show(chat.notes);
    find('[data-phrases]').hidden = false;
    void phrases.show(document.documentElement.lang, chat.about.language);
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
      passing.show(null);
      notes.show(null);
      find('[data-phrases]').hidden = true;
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
      if (shown.ended) {
        ending.reset(true);
      }
      passing.show(shown.ended ? null : shown);
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
