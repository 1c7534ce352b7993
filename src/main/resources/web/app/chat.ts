import { Composer } from './composer';
import { Line, type Frame } from './line';
import { Outbox, newId } from './outbox';
import { forget, remember, remembered } from './tab';
import { Thread } from './thread';
import { flash, soon, twice } from './timing';

/** The one thing kept on the device, in this tab alone: what opens the conversation again after a reload. */
const KEY = 'chat';

const RETRY = 3_000;

const root = document.getElementById('chat');
if (root) {
  const token = root.dataset.token ?? remembered(KEY);
  if (token) {
    remember(KEY, token);
    root.removeAttribute('data-token');
    history.replaceState(null, '', root.dataset.socket!.replace(/\/socket$/, ''));
    talk(root, token);
  }
}

function talk(root: HTMLElement, token: string): void {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  document.getElementById('start')!.remove();
  find('#talk').hidden = false;

  let resumed = false;
  let ending = false;
  let again = 0;
  const words = find('[data-words]').dataset;
  const status = find('[data-status]');
  const help = find('[data-help]');
  const thread = new Thread(find('[data-log]'), words, 'VISITOR', words.adviser ?? '');
  const showWriting = flash(find('[data-writing]'));
  const seen = soon(tellSeen);
  const outbox = new Outbox((message) => line.send({ type: 'say', ...message }));
  const composer = new Composer(find<HTMLFormElement>('[data-say]'), find('[data-error]'), say, () =>
    line.send({ type: 'writing' }),
  );
  const closure = root.dataset.socket!.replace(/socket$/, 'closure');
  const line = new Line(root.dataset.socket!, resume, receive, lost, replaced);
  const here = find<HTMLButtonElement>('[data-here]');

  here.addEventListener('click', () => {
    here.hidden = true;
    line.reopen();
  });

  twice(find<HTMLButtonElement>('[data-end]'), end);
  find('[data-after] a').addEventListener('click', () => forget());
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
    line.send({ type: 'resume', token, after: thread.last });
  }

  /** Ends the chat; said again until it has ended. */
  function end(): void {
    ending = true;
    line.send({ type: 'end' });
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
      outbox.resume();
      if (ending) {
        end();
      }
    }
    thread.seen(state.seen);
    if (state.phase === 'ENDED') {
      ended();
    } else if (state.phase === 'TALKING') {
      status.textContent = state.here ? status.dataset.talking! : status.dataset.away!;
    } else {
      status.textContent = state.attended ? waiting(state) : status.dataset.unattended!;
    }
    help.hidden = state.phase !== 'WAITING';
  }

  /** The place and the time are told as they are known: a guess would be a promise. */
  function waiting(state: Frame): string {
    const sentences = [status.dataset.waiting!];
    if (state.place) {
      sentences.push(status.dataset.place!.replace('#', String(state.place)));
      sentences.push(
        state.waitTo === undefined
          ? status.dataset.unknown!
          : status.dataset.range!.replace('#', String(state.waitFrom)).replace('#', String(state.waitTo)),
      );
    }
    return sentences.join(' ');
  }

  function ended(): void {
    ending = false;
    status.textContent = '';
    composer.hide(!composer.draft);
    find('[data-after]').hidden = false;
    find('[data-ending]').hidden = true;
    help.hidden = true;
  }

  function refused(error: Frame): void {
    if (error.code === 'gone') {
      forget();
      line.close();
      thread.wipe();
      ended();
      composer.say(error.message);
      return;
    }
    if (!resumed) {
      status.textContent = status.dataset.reconnecting!;
      window.clearTimeout(again);
      again = window.setTimeout(resume, RETRY);
      return;
    }
    if (error.code === 'unavailable') {
      outbox.retryLater();
      if (ending) {
        window.setTimeout(end, RETRY);
      }
    } else if (error.id) {
      const message = outbox.done(error.id);
      thread.withdraw(error.id);
      composer.giveBack(message?.text ?? '');
    }
    composer.say(error.message);
  }

  function tellSeen(): void {
    const seq = thread.last;
    if (document.visibilityState === 'visible' && seq > thread.told && line.send({ type: 'seen', seq })) {
      thread.told = seq;
    }
  }

  function wipe(): void {
    thread.wipe();
    composer.draft = '';
  }

  /** The visitor leaves in a hurry: the chat ends by a beacon that nothing waits for. */
  function leave(): void {
    navigator.sendBeacon(closure, new URLSearchParams({ token }));
    line.close();
    wipe();
  }
}
