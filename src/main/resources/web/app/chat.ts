import { Composer } from './composer';
import { Cover } from './cover';
import { Key } from './key';
import { Line, type Frame } from './line';
import { Outbox, newId } from './outbox';
import { Parked } from './parked';
import { Stage } from './stage';
import { Thread } from './thread';
import { flash, soon, twice } from './timing';
import { Wishes, type Wish } from './wishes';

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
  let resumed = false;
  let again = 0;
  const words = find('[data-words]').dataset;
  const here = find<HTMLButtonElement>('[data-here]');
  const closure = root.dataset.socket!.replace(/socket$/, 'closure');
  const cover = new Cover(turn);
  if (key.covered) {
    cover.lay();
  }
  document.getElementById('start')!.remove();
  find('#talk').hidden = false;

  const thread = new Thread(find('[data-log]'), words, 'VISITOR', words.adviser ?? '');
  const wishes = new Wishes(tellWish, {
    park: find<HTMLButtonElement>('[data-park]'),
    back: find<HTMLButtonElement>('[data-go-on]'),
  });
  const parked = new Parked(find('[data-aside]'), () => {
    wishes.add('back');
    line.reopen();
  });
  const showWriting = flash(find('[data-writing]'));
  const seen = soon(tellSeen);
  const outbox = new Outbox((message) => line.send({ type: 'say', ...message }));
  const composer = new Composer(find<HTMLFormElement>('[data-say]'), find('[data-error]'), say, () =>
    line.send({ type: 'writing' }),
  );
  const stage = new Stage(root, composer, parked);
  const line = new Line(root.dataset.socket!, resume, receive, lost, replaced);

  here.addEventListener('click', () => {
    here.hidden = true;
    line.reopen();
  });
  find('[data-hide]').addEventListener('click', () => {
    cover.lay();
    turn();
  });
  find('[data-park]').addEventListener('click', () => wishes.add('park'));
  twice(find<HTMLButtonElement>('[data-end]'), () => wishes.add('end'));
  find<HTMLFormElement>('[data-rating]').addEventListener('submit', rate);
  find('[data-after] a').addEventListener('click', () => key.forget());
  document.addEventListener('visibilitychange', seen);
  document.addEventListener('vt-exit', leave);
  window.addEventListener('pagehide', wipe);
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());

  function lost(): void {
    stage.note('reconnecting');
  }

  /** Another page of this visitor holds the chat now. Two that take it from each other would help nobody: they choose. */
  function replaced(): void {
    stage.note('elsewhere');
    here.hidden = false;
  }

  /** Opens the conversation on a new line. What is unsent follows once the server shows where it stands. */
  function resume(): void {
    resumed = false;
    thread.told = 0;
    window.clearTimeout(again);
    line.send({ type: 'resume', token: key.token, after: thread.last });
  }

  /** A chat is set aside with all that was written in it: the words on their way go first. */
  function tellWish(wish: Wish): boolean {
    return (wish !== 'park' || outbox.empty) && line.send({ type: wish });
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
          stored(frame.id);
        }
        seen();
        break;
      case 'stored':
        stored(frame.id);
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

  function stored(id: string): void {
    outbox.done(id);
    wishes.sayOn();
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
      return;
    }
    if (state.phase !== 'PARKED' && wishes.has('back')) {
      wishes.done('back');
      key.keep();
    }
    stage.show(state);
  }

  /** The first state on a new line: what was wanted before it broke is said again. */
  function begin(state: Frame): void {
    if (state.hidden && !cover.on && !key.turned) {
      cover.lay();
      key.cover(true);
    }
    if (cover.on !== state.hidden) {
      turn();
    }
    thread.announce();
    outbox.resume();
    wishes.sayAgain();
  }

  /** The chat is set aside: nothing of it stays on this page or in this tab but the words to come back with. */
  function keep(returnWords: string[]): void {
    wishes.done('park');
    key.forget();
    thread.wipe();
    stage.keep(returnWords);
    line.close();
  }

  function ended(): void {
    const wiped = wishes.has('end');
    if (wiped) {
      thread.wipe();
      key.forget();
    }
    wishes.done('end', 'park', 'back');
    stage.end(wiped);
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
      stage.note('reconnecting');
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
    line.close();
    thread.wipe();
    if (parked.kept) {
      wishes.done('back');
      composer.say(words.onlyWords!);
      return;
    }
    key.forget();
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
