package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.routing.Queue;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.routing.WaitEstimate;
import nl.veiligthuis.platform.web.Language;
import org.jboss.logging.Logger;

/** What one visitor's connection may do and gets to see. Before {@code resume} that is nothing. */
final class VisitorConnection implements Reader {

    private static final Logger LOG = Logger.getLogger(VisitorConnection.class);

    /** What every connection works with. */
    @Singleton
    record Parts(Conversations conversations, Feeds feeds, QueueWatch queue, RoutingConfig config, Bus bus) {}

    private final Line line;
    private final Screen screen;
    private final ChatMessages words;
    private final Parts parts;

    private volatile UUID conversation;
    private volatile Feed feed;
    private volatile boolean left;

    VisitorConnection(Line line, Language language, Parts parts) {
        this.line = line;
        this.screen = new Screen(line);
        this.words = language.words(ChatMessages.class);
        this.parts = parts;
    }

    Line line() {
        return line;
    }

    /** Carries out one frame. A failure is answered, so the page knows to try again. */
    Uni<Void> receive(String text) {
        if (FrameCodec.tooLarge(text)) {
            return refuse("too-large", words.error_too_long(), null);
        }
        return line.codec()
                .read(text, VisitorFrame.class)
                .map(this::carryOut)
                .orElseGet(() -> refuse("malformed", words.error_malformed(), null));
    }

    private Uni<Void> carryOut(VisitorFrame frame) {
        if (conversation == null && !beforeResume(frame)) {
            return refuse("not-resumed", words.error_malformed(), null);
        }
        UUID subject = frame instanceof VisitorFrame.Say say ? say.id() : null;
        return stage(frame)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A visitor's frame could not be carried out (%s). Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithUni(() -> refuse("unavailable", words.error_unavailable(), subject));
    }

    private static boolean beforeResume(VisitorFrame frame) {
        return frame instanceof VisitorFrame.Resume
                || frame instanceof VisitorFrame.Ping
                || frame instanceof VisitorFrame.Pong;
    }

    private Uni<Void> stage(VisitorFrame frame) {
        return switch (frame) {
            case VisitorFrame.Resume resume -> resume(resume);
            case VisitorFrame.Say say -> say(say);
            case VisitorFrame.Seen seen -> notedIfPossible(parts.conversations.seenByVisitor(conversation, seen.seq()));
            case VisitorFrame.End end -> parts.conversations.endByVisitor(conversation);
            case VisitorFrame.Ping ping -> alive().chain(noted -> line.send(new ChatFrame.Pong()));
            case VisitorFrame.Pong pong -> alive();
            case VisitorFrame.Writing writing -> tellWriting();
        };
    }

    private Uni<Void> resume(VisitorFrame.Resume resume) {
        if (conversation != null || resume.after() < 0) {
            return refuse("malformed", words.error_malformed(), null);
        }
        return Token.of(resume.token())
                .map(parts.conversations::heldBy)
                .orElseGet(() -> Uni.createFrom().nullItem())
                .chain(held -> held == null ? refuseGone() : follow(held, resume.after()));
    }

    /** Before the first look, this line must be the one that counts. */
    private Uni<Void> follow(Conversation held, long after) {
        return parts.conversations
                .follow(held.id(), line.id())
                .chain(followed -> parts.conversations.visitorIsHere(held.id(), parts.config.lease()))
                .invoke(() -> listen(held, after));
    }

    private void listen(Conversation held, long after) {
        conversation = held.id();
        feed = new Feed(this, Math.min(after, held.lastSeq()));
        parts.feeds.add(conversation, feed);
        if (left) {
            stopFollowing();
        }
    }

    private Uni<Void> say(VisitorFrame.Say say) {
        try {
            MessageText text = MessageText.of(say.text());
            return parts.conversations
                    .visitorSays(conversation, say.id(), text)
                    .chain(appended -> answer(say.id(), appended));
        } catch (MessageText.Unfit unfit) {
            return switch (unfit.flaw()) {
                case EMPTY -> refuse("empty", words.error_empty(), say.id());
                case TOO_LONG -> refuse("too-long", words.error_too_long(), say.id());
            };
        }
    }

    private Uni<Void> answer(UUID id, Appended appended) {
        return switch (appended) {
            case Appended.Stored stored -> line.send(new ChatFrame.Stored(null, id, stored.seq()));
            case Appended.Conflict conflict -> refuse("conflict", words.error_conflict(), id);
            case Appended.Refused refused -> refuse("ended", words.error_ended(), id);
        };
    }

    private Uni<Void> alive() {
        return conversation == null
                ? Uni.createFrom().voidItem()
                : notedIfPossible(parts.conversations.visitorIsHere(conversation, parts.config.lease()));
    }

    /** A sign of life that could not be noted is none of the visitor's worries: the next one follows in seconds. */
    private static Uni<Void> notedIfPossible(Uni<Void> note) {
        return note.onFailure().recoverWithNull();
    }

    private Uni<Void> tellWriting() {
        parts.bus.publish(new Hint.Writing(conversation, Author.VISITOR.name()));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> refuseGone() {
        return refuse("gone", words.error_gone(), null);
    }

    private Uni<Void> refuse(String code, String message, UUID id) {
        return line.send(new ChatFrame.Refused(null, code, message, id));
    }

    /** The line is closed. A chat may be on its way to be followed at this moment: see {@link #follow}. */
    void leave() {
        left = true;
        if (feed != null) {
            stopFollowing();
        }
    }

    private void stopFollowing() {
        parts.feeds.remove(conversation, feed);
    }

    @Override
    public Uni<View> read(long after) {
        return parts.conversations.forVisitor(conversation, after);
    }

    /** A line that another has replaced shows nothing more. */
    @Override
    public Uni<Void> show(View view) {
        if (!line.id().equals(view.line())) {
            stopFollowing();
            line.closeAsReplaced();
            return Uni.createFrom().voidItem();
        }
        return screen.show(view, view.waiting() ? waiting(view) : standing(view));
    }

    private ChatFrame.State waiting(View view) {
        Optional<Queue.Outlook> outlook = parts.queue.outlook(conversation);
        Optional<WaitEstimate> estimate = outlook.flatMap(Queue.Outlook::estimate);
        return new ChatFrame.State(
                null,
                view.phase(),
                view.seen(),
                null,
                null,
                parts.queue.attends(conversation),
                outlook.map(Queue.Outlook::place).orElse(null),
                estimate.map(WaitEstimate::fromMinutes).orElse(null),
                estimate.map(WaitEstimate::toMinutes).orElse(null));
    }

    private static ChatFrame.State standing(View view) {
        Boolean here = view.phase() == View.Phase.TALKING ? view.here() : null;
        return new ChatFrame.State(null, view.phase(), view.seen(), here, null, null, null, null, null);
    }

    @Override
    public void writing(Author author) {
        if (author == Author.ADVISER) {
            line.sendAndForget(new ChatFrame.Writing(null));
        }
    }

    @Override
    public void gone() {
        stopFollowing();
        line.sendAndForget(new ChatFrame.Refused(null, "gone", words.error_gone(), null));
    }
}
