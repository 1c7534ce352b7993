package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.privacy.Limits;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.privacy.Turn;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.web.Language;
import org.jboss.logging.Logger;

/** What one visitor's connection may do. Before {@code resume} that is nothing. */
final class VisitorConnection {

    private static final Logger LOG = Logger.getLogger(VisitorConnection.class);

    /** What every connection works with. */
    @Singleton
    record Parts(
            Conversations conversations,
            Parking parking,
            VisitorLines lines,
            Ratings ratings,
            Views views,
            Feeds feeds,
            QueueWatch queue,
            Limits limits,
            RoutingConfig config,
            Bus bus) {}

    private final Line line;
    private final Language language;
    private final ChatMessages words;
    private final Parts parts;

    private volatile VisitorChat chat;
    private volatile boolean left;

    VisitorConnection(Line line, Language language, Parts parts) {
        this.line = line;
        this.language = language;
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
        UUID subject = frame instanceof VisitorFrame.Say say ? say.id() : null;
        return stage(frame)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A visitor's frame could not be carried out (%s). Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithUni(() -> refuse("unavailable", words.error_unavailable(), subject));
    }

    private Uni<Void> stage(VisitorFrame frame) {
        return switch (frame) {
            case VisitorFrame.Resume resume -> resume(resume);
            case VisitorFrame.Ping ping -> alive().chain(noted -> line.send(new ChatFrame.Pong()));
            case VisitorFrame.Pong pong -> alive();
            default ->
                chat == null ? refuse("not-resumed", words.error_malformed(), null) : stage(frame, chat.conversation());
        };
    }

    private Uni<Void> stage(VisitorFrame frame, UUID conversation) {
        return switch (frame) {
            case VisitorFrame.Say say -> say(say, conversation);
            case VisitorFrame.Seen seen -> notedIfPossible(parts.conversations.seenByVisitor(conversation, seen.seq()));
            case VisitorFrame.Writing writing -> tellWriting(conversation);
            case VisitorFrame.Hide hide -> parts.parking.hide(conversation);
            case VisitorFrame.Show show -> parts.parking.show(conversation);
            case VisitorFrame.Park park ->
                parts.parking.park(conversation, language).chain(this::tellWords);
            case VisitorFrame.Back back -> parts.parking.back(conversation);
            case VisitorFrame.End end -> parts.conversations.endByVisitor(conversation);
            case VisitorFrame.Rate rate -> notedIfPossible(parts.ratings.count(conversation, rate.answer()));
            case VisitorFrame.Resume resume -> throw new IllegalStateException();
            case VisitorFrame.Ping ping -> throw new IllegalStateException();
            case VisitorFrame.Pong pong -> throw new IllegalStateException();
        };
    }

    private Uni<Void> resume(VisitorFrame.Resume resume) {
        if (chat != null || resume.after() < 0) {
            return refuse("malformed", words.error_malformed(), null);
        }
        return Token.of(resume.token())
                .map(parts.parking::open)
                .orElseGet(() -> Uni.createFrom().nullItem())
                .chain(opened -> opened == null ? refuseGone() : follow(opened, resume.after()));
    }

    private Uni<Void> follow(Tokens.Opened opened, long after) {
        return line.send(new ChatFrame.Token(opened.next().reveal())).chain(told -> take(opened, after));
    }

    /**
     * Before the first look, this line must be the one that counts. One that broke meanwhile must not take the chat from the
     * line that came after it.
     */
    private Uni<Void> take(Tokens.Opened opened, long after) {
        return left
                ? Uni.createFrom().voidItem()
                : parts.lines.take(opened.conversation(), line.id()).invoke(() -> listen(opened, after));
    }

    private void listen(Tokens.Opened opened, long after) {
        chat = new VisitorChat(opened, after, line, language, parts);
        chat.follow();
        if (left) {
            chat.stopFollowing();
        }
    }

    private Uni<Void> say(VisitorFrame.Say say, UUID conversation) {
        if (parts.limits.message(conversation) instanceof Turn.Later) {
            return refuse("slow", words.error_slow(), say.id());
        }
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
            case Appended.Hidden hidden -> throw new IllegalStateException("A cover holds back advisers alone.");
            case Appended.Lost lost ->
                refuse("lost", language.words(LostMessages.class).refused(), id);
            case Appended.Refused refused -> refuse("ended", words.error_ended(), id);
        };
    }

    private Uni<Void> tellWords(List<String> returnWords) {
        return returnWords.isEmpty()
                ? refuse("ended", words.error_ended(), null)
                : line.send(new ChatFrame.Words(returnWords));
    }

    private Uni<Void> alive() {
        return chat == null
                ? Uni.createFrom().voidItem()
                : notedIfPossible(parts.conversations.visitorIsHere(chat.conversation(), parts.config.lease()));
    }

    /** What could not be noted is none of the visitor's worries: the next sign follows in seconds. */
    private static Uni<Void> notedIfPossible(Uni<Void> note) {
        return note.onFailure().recoverWithNull();
    }

    private Uni<Void> tellWriting(UUID conversation) {
        parts.bus.publish(new Hint.Writing(conversation, Author.VISITOR.name()));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> refuseGone() {
        return refuse("gone", words.error_gone(), null);
    }

    private Uni<Void> refuse(String code, String message, UUID id) {
        return line.send(new ChatFrame.Refused(null, code, message, id));
    }

    /** The line is closed. A chat may be on its way to be followed at this moment: see {@link #listen}. */
    void leave() {
        left = true;
        if (chat != null) {
            chat.stopFollowing();
        }
    }
}
