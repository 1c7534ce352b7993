import { Composer } from './composer';
import { Cover } from './cover';
import { Key } from './key';
import { Line, type Frame } from './line';
import { Outbox, newId } from './outbox';
import { Parked } from './parked';
import { sentence } from './status';
import { Thread } from './thread';
import { flash, soon, twice } from './timing';

const RETRY = 3_000;

const root = document.getElementById('chat');
if (root) {
  const key = Key.of(root.dataset.token);
  if (key) {
    root.removeAttribute('data-token');
    history.replaceState(null, '', root.dataset.socket!.replace(/\/socket$/, ''));
    talk(root, key);
  }
}

function talk(root: HTMLElement, key: Key): void {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  const wish = { end: false, park: false, back: false };
  let resumed = false;
  let again = 0;
  const words = find('[data-words]').dataset;
  const status = find('[data-status]');
  const after = find('[data-after]');
  const ways = find('[data-ways]');
  const here = find<HTMLButtonElement>('[data-here]');
  const closure = root.dataset.socket!.replace(/socket$/, 'closure');
  const cover = new Cover(turn);
  if (key.covered) {
    cover.lay();
  }
  document.getElementById('start')!.remove();
  find('#talk').hidden = false;

  const thread = new Thread(find('[data-log]'), words, 'VISITOR', words.adviser ?? '');
  const parked = new Parked(find('[data-aside]'), () => want('back'));
  const showWriting = flash(find('[data-writing]'));
  const seen = soon(tellSeen);
  const outbox = new Outbox((message) => line.send({ type: 'say', ...message }));
  const composer = new Composer(find<HTMLFormElement>('[data-say]'), find('[data-error]'), say, () =>
    line.send({ type: 'writing' }),
  );
  const line = new Line(root.dataset.socket!, resume, receive, lost, replaced);

  here.addEventListener('click', () => {
    here.hidden = true;
    line.reopen();
  });
  find('[data-hide]').addEventListener('click', () => {
    cover.lay();
    turn();
  });
  find('[data-park]').addEventListener('click', () => want('park'));
  twice(find<HTMLButtonElement>('[data-end]'), () => want('end'));
  find<HTMLFormElement>('[data-rating]').addEventListener('submit', rate);
  find('[data-after] a').addEventListener('click', () => key.forget());
  document.addEventListener('visibilitychange', seen);
  document.addEventListener('vt-exit', leave);
  window.addEventListener('pagehide', wipe);
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());

  function lost(): void {
    status.textContent = status.dataset.reconnecting!;
  }

  /** Another page of this visitor holds the chat now. Two that take it from each other would help nobody: they choose. */
  function replaced(): void {
    status.textContent = status.dataset.elsewhere!;
    here.hidden = false;
  }

  /** Opens the conversation on a new line. What is unsent follows once the server shows where it stands. */
  function resume(): void {
    resumed = false;
    thread.told = 0;
    window.clearTimeout(again);
    line.send({ type: 'resume', token: key.token, after: thread.last });
  }

  /** What the visitor wants is said at once, and again after a lost line, until it is so. */
  function want(what: keyof typeof wish): void {
    wish[what] = true;
    showWishes();
    line.send({ type: what });
  }

  /** A button that was pressed waits for its answer, and shows it. */
  function showWishes(): void {
    find<HTMLButtonElement>('[data-park]').disabled = wish.park;
    find<HTMLButtonElement>('[data-go-on]').disabled = wish.back;
  }

  /** The page was covered or uncovered. */
  function turn(): void {
    key.cover(cover.on);
    line.send({ type: cover.on ? 'hide' : 'show' });
    seen();
  }

  function say(text: string): void {
    const message = { id: newId(), text };
    thread.pending(message.id, text);
    outbox.add(message);
  }

  function receive(frame: Frame): void {
    switch (frame.type) {
      case 'entry':
        thread.add(frame);
        if (frame.author === 'VISITOR') {
          outbox.done(frame.id);
        }
        seen();
        break;
      case 'stored':
        outbox.done(frame.id);
        composer.say('');
        break;
      case 'state':
        show(frame);
        break;
      case 'token':
        key.renew(frame.token);
        break;
      case 'words':
        keep(frame.words);
        break;
      case 'writing':
        showWriting();
        break;
      case 'error':
        refused(frame);
        break;
    }
  }

  function show(state: Frame): void {
    if (!resumed) {
      resumed = true;
      begin(state);
    }
    thread.seen(state.seen);
    thread.language = state.language;
    if (state.phase === 'ENDED') {
      ended();
    } else {
      stand(state);
    }
  }

  /** The first state on a new line: what was wanted before it broke is said again. */
  function begin(state: Frame): void {
    if (state.hidden && !cover.on && !key.turned) {
      cover.lay();
    }
    if (cover.on !== state.hidden) {
      turn();
    }
    thread.announce();
    outbox.resume();
    (Object.keys(wish) as (keyof typeof wish)[]).filter((what) => wish[what]).forEach(want);
  }

  function stand(state: Frame): void {
    const aside = state.phase === 'PARKED';
    if (wish.back && !aside) {
      goOn();
    }
    status.textContent = sentence(status.dataset, state);
    find('[data-help]').hidden = state.phase !== 'WAITING';
    composer.hide(aside && !composer.draft);
    ways.hidden = aside;
    parked.show(aside);
  }

  /** The chat is set aside: nothing of it stays on this page or in this tab but the words to come back with. */
  function keep(returnWords: string[]): void {
    wish.park = false;
    showWishes();
    key.forget();
    thread.wipe();
    parked.keep(returnWords);
  }

  /** The chat that was set aside goes on, and all of it is shown again. */
  function goOn(): void {
    wish.back = false;
    showWishes();
    key.keep();
    thread.wipe();
    line.restart();
  }

  function ended(): void {
    if (wish.end) {
      thread.wipe();
      key.forget();
    }
    Object.assign(wish, { end: false, park: false, back: false });
    status.textContent = '';
    composer.hide(!composer.draft);
    after.hidden = false;
    ways.hidden = true;
    parked.show(false);
    find('[data-help]').hidden = true;
  }

  function rate(event: SubmitEvent): void {
    event.preventDefault();
    const answer = (event.submitter as HTMLButtonElement).value;
    if (line.send({ type: 'rate', answer })) {
      find('[data-rating]').hidden = true;
      find('[data-thanks]').hidden = false;
    }
  }

  function refused(error: Frame): void {
    if (error.code === 'gone') {
      gone(error.message);
    } else if (!resumed) {
      status.textContent = status.dataset.reconnecting!;
      window.clearTimeout(again);
      again = window.setTimeout(resume, RETRY);
    } else {
      if (error.code === 'unavailable' || error.code === 'slow') {
        retry(error);
      } else if (error.id) {
        const message = outbox.done(error.id);
        thread.withdraw(error.id);
        composer.giveBack(message?.text ?? '');
      }
      composer.say(error.message);
    }
  }

  function retry(error: Frame): void {
    if (error.id) {
      outbox.retryLater();
    } else {
      window.setTimeout(() => line.restart(), RETRY);
    }
  }

  function gone(message: string): void {
    key.forget();
    line.close();
    thread.wipe();
    ended();
    find('[data-rating]').hidden = true;
    composer.say(message);
  }

  function tellSeen(): void {
    const seq = thread.last;
    if (document.visibilityState === 'visible' && !cover.on && seq > thread.told && line.send({ type: 'seen', seq })) {
      thread.told = seq;
    }
  }

  function wipe(): void {
    thread.wipe();
    parked.wipe();
    composer.draft = '';
  }

  /** The visitor leaves in a hurry: the chat ends by a beacon that nothing waits for. One set aside with words stays. */
  function leave(): void {
    if (!key.forgotten) {
      navigator.sendBeacon(closure, new URLSearchParams({ token: key.token }));
    }
    line.close();
    wipe();
  }
}
