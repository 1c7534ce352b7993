import { Composer } from '../app/composer';
import { Line, type Frame } from '../app/line';
import { newId } from '../app/outbox';
import { flash, soon } from '../app/timing';
import { Alerts } from './alerts';
import { DeskChat } from './desk-chat';
import { DeskLists } from './desk-lists';
import { Ending } from './ending';
import { listen } from './keys';
import { LineNotices } from './line-notices';
import { NotesPanel } from './notes';
import { OwnDuty } from './own-duty';
import { PassingOn } from './passing-on';
import { PhrasePanel } from './phrases';
import { ReadingAlong } from './reading-along';
import { staySignedIn } from './stay';
import { VisitorFacts } from './visitor-facts';

const desk = document.getElementById('desk');
if (desk) {
  work();
}

function work(): void {
  const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
  const words = find('div[data-words]').dataset;
  const chats = new Map<string, DeskChat>();
  let own = new Set<string>();
  let shown: DeskChat | null = null;
  let toShow = '';
  let claiming = '';
  let lastDesk: Frame | null = null;
  let lastGone = '';

  const section = find('[data-chat]');
  const place = find('[data-log]');
  const notice = find('[data-notice]');
  const showWriting = flash(find('[data-writing]'));
  const seen = soon(tellSeen);
  const lists = new DeskLists(words, claim, (conversation) => show(chats.get(conversation)!));
  const composer = new Composer(find<HTMLFormElement>('[data-say]'), find('[data-error]'), say, () =>
    shown && line.send({ type: 'writing', conversation: shown.id }),
  );
  const line: Line = new Line('/console/socket', resume, receive, (shutOut) => notices.down(Boolean(shutOut)), () => notices.replaced(), expired);
  const notices = new LineNotices(() => line.reopen());
  const facts = new VisitorFacts(words, lists);
  const duty = new OwnDuty((frame) => line.send(frame));
  const ending = new Ending((outcome, slow) => shown && line.send({ type: 'end', conversation: shown.id, epoch: shown.epoch, outcome, slow }));
  const passing = new PassingOn(words, (frame) => line.send(frame), (item) => lists.facts(item));
  const along = new ReadingAlong(words, (frame) => line.send(frame));
  const notes = new NotesPanel();
  const alerts = new Alerts(words, (sound, notice) => line.send({ type: 'alerts', sound, notice }));
  const phrases = new PhrasePanel(find('[data-phrases]'), (card) => sayPhrase(card.id, card.theirs, card.own), toText);
  const card = find<HTMLDialogElement>('[data-card]');
  find('[data-card-open]').addEventListener('click', openCard);
  listen({
    next: (step) => move(step),
    numbered: (number) => showNumber(number - 1),
    unanswered: showUnanswered,
    phrases: () => shown && !shown.alongside && phrases.focus(),
    notes: () => shown && notes.focus(),
    text: toText,
    emergency: openCard,
  });
  document.addEventListener('visibilitychange', seen);
  const inUse = staySignedIn(() => duty.on || chats.size > 0);

  /** The line ends with each token of the session, and comes back by itself for as long as somebody works here. */
  function expired(): boolean {
    const stay = inUse();
    if (!stay) {
      notices.down(true);
    }
    return stay;
  }

  function resume(): void {
    notices.up();
    // The answer to a claim may have been lost with the line.
    if (claiming) {
      line.send({ type: 'claim', conversation: claiming });
    }
    chats.forEach((chat) => chat.resume());
  }

  function claim(conversation: string): void {
    claiming = conversation;
    line.send({ type: 'claim', conversation });
  }

  function say(text: string): void {
    sayPhrase(undefined, text);
  }

  /** Sends words; those of a card with its id, so that each side reads them in its own language. */
  function sayPhrase(phrase: string | undefined, text: string, own?: string): void {
    if (!shown || shown.ended || shown.alongside) {
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
  function listed(): DeskChat[] {
    return Array.from(document.querySelectorAll<HTMLElement>('ol[data-own] > li, ol[data-along] > li'), (item) => chats.get(item.dataset.id!)).filter(
      (chat): chat is DeskChat => Boolean(chat),
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
          chat.stand(frame);
          showState();
        }
        break;
      case 'noted':
        if (chat) {
          if (chat.notes.add(frame) && live(chat)) {
            lists.noted(chat.id);
          }
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
  function live(chat: DeskChat): boolean {
    return chat.epoch > 0 && (chat !== shown || document.visibilityState !== 'visible');
  }

  function refused(error: Frame, chat?: DeskChat): void {
    if (!chat) {
      claiming = '';
      tell(error.code === 'unavailable' ? notice.dataset.failed! : error.message);
    } else if (error.code === 'gone') {
      drop(chat);
      lastGone = chat.id;
      tell(chat.alongside ? words.readingOver! : passing.takenBy(chat.id) || error.message);
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

  function giveBack(chat: DeskChat, id: string): void {
    const text = chat.outbox.done(id)?.text ?? '';
    chat.thread.withdraw(id);
    if (chat === shown) {
      composer.giveBack(text);
    } else {
      chat.draft = `${text}\n${chat.draft}`.trim();
    }
  }

  function problem(chat: DeskChat, text: string): void {
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
    if (frame.won || (mine && frame.conversation === claiming)) {
      toShow = frame.conversation;
      showTaken();
    }
    claiming = '';
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
    duty.show(frame);
    own = new Set(frame.own.map((item: Frame) => item.conversation));
    const all = frame.waiting.length + frame.more;
    find('[data-waiting-count]').textContent = all ? String(all) : '';
    find('[data-nobody]').hidden = frame.waiting.length > 0;
    find('[data-no-own]').hidden = frame.own.length > 0;
    frame.own.concat(frame.along.chats).forEach(follow);
    drawLists();
    passing.draw(frame.passing);
    along.draw(frame.along, frame.passing.colleagues);
    tellTaken();
    alerts.show(frame.alerts);
    const waiting = frame.waiting.filter((item: Frame) => item.here).length + frame.more;
    alerts.wait(waiting + frame.passing.offers.length + frame.along.invitations.length);
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
      known.tell(item);
      return;
    }
    const log = place.cloneNode(false) as HTMLElement;
    chats.set(item.conversation, new DeskChat(item, log, words, (frame) => line.send(frame)));
  }

  function show(chat: DeskChat): void {
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
    facts.show(chat.about);
    notes.show(chat.notes);
    find('[data-phrases]').hidden = chat.alongside;
    if (!chat.alongside) {
      void phrases.show(document.documentElement.lang, chat.about.language);
    }
    showState();
    lists.mark(chat.id);
    chat.log.scrollTop = chat.log.scrollHeight;
    if (chat.alongside) {
      notes.focus();
    } else {
      toText();
    }
    seen();
  }

  /** Erased, or no longer this adviser's: off the screen with it. */
  function drop(chat: DeskChat): void {
    chats.delete(chat.id);
    chat.thread.wipe();
    if (chat === shown) {
      const focused = section.contains(document.activeElement);
      shown = null;
      passing.show(null);
      along.show(null);
      notes.show(null);
      find('[data-phrases]').hidden = true;
      composer.draft = '';
      section.hidden = true;
      facts.show(null);
      find('[data-choose]').hidden = false;
      if (focused) {
        find('[data-choose]').focus();
      }
    }
  }

  function showState(): void {
    if (shown) {
      composer.hide(shown.alongside || (shown.ended && !composer.draft));
      find('[data-ended]').hidden = !shown.ended;
      if (shown.ended || shown.alongside) {
        ending.reset(true);
      }
      passing.show(shown.ended || shown.alongside ? null : shown);
      along.show(shown);
      find('[data-hidden]').hidden = !shown.hidden || shown.ended;
      composer.hold(shown.hidden ? find('[data-hidden]').textContent! : '');
      keepFocus(shown);
    }
  }

  /** What had the focus is not shown any more: it goes to the words. */
  function keepFocus(chat: DeskChat): void {
    const at = document.activeElement;
    if (section.contains(at) && !at!.getClientRects().length) {
      chat.log.focus();
    }
  }

  function tellSeen(): void {
    if (shown && !shown.alongside && document.visibilityState === 'visible' && shown.thread.last > shown.thread.told) {
      const seq = shown.thread.last;
      if (line.send({ type: 'seen', conversation: shown.id, seq })) {
        shown.thread.told = seq;
      }
    }
  }
}
