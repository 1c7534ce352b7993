package nl.veiligthuis.platform.console;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.chat.Appended;
import nl.veiligthuis.platform.chat.Author;
import nl.veiligthuis.platform.chat.ChatFrame;
import nl.veiligthuis.platform.chat.Conversations;
import nl.veiligthuis.platform.chat.Feeds;
import nl.veiligthuis.platform.chat.FrameCodec;
import nl.veiligthuis.platform.chat.Handovers;
import nl.veiligthuis.platform.chat.Hold;
import nl.veiligthuis.platform.chat.Line;
import nl.veiligthuis.platform.chat.MessageText;
import nl.veiligthuis.platform.chat.Views;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Accounts;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.routing.Scope;
import org.jboss.logging.Logger;

/** What one adviser's connection may do and gets to see. */
final class AdviserConnection {

    private static final Logger LOG = Logger.getLogger(AdviserConnection.class);

    /** What every connection works with. */
    @Singleton
    record Parts(
            Conversations conversations,
            Handovers handovers,
            Views views,
            Feeds feeds,
            Duties duties,
            DeskView desk,
            Accounts accounts,
            Regions regions,
            Bus bus) {}

    private final Line line;
    private final Parts parts;
    private final FollowedChats followed;
    private final AtomicBoolean refreshing = new AtomicBoolean();

    private volatile UUID adviser;
    private int credentials;
    private ConsoleMessages words;
    private AwayMessages away;
    private DeskFrame.Desk shown;

    AdviserConnection(Line line, Parts parts) {
        this.line = line;
        this.parts = parts;
        this.followed = new FollowedChats(line, parts.views(), parts.feeds(), this::gone);
    }

    Line line() {
        return line;
    }

    /** Begins, once the account is known. It is a sign of life: a duty that still runs must not end for want of a pong. */
    Uni<Void> begin(Account account) {
        Localized reader = Localized.Literal.of(account.language());
        words = MessageBundles.get(ConsoleMessages.class, reader);
        away = MessageBundles.get(AwayMessages.class, reader);
        credentials = account.credentials();
        adviser = account.id();
        return parts.accounts
                .openConsole(adviser, line.id())
                .chain(opened -> alive())
                .chain(this::desk);
    }

    /** Carries out one frame. A failure is answered, so the console knows to try again. */
    Uni<Void> receive(String text) {
        if (FrameCodec.tooLarge(text)) {
            return refuse(null, "too-large", words.error_too_long(), null);
        }
        return line.codec()
                .read(text, ConsoleFrame.class)
                .map(this::carryOut)
                .orElseGet(() -> refuse(null, "malformed", words.error_malformed(), null));
    }

    private Uni<Void> carryOut(ConsoleFrame frame) {
        UUID subject = frame instanceof ConsoleFrame.Say say ? say.id() : null;
        UUID conversation = frame instanceof ConsoleFrame.Say say ? say.conversation() : null;
        return stage(frame)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A console's frame could not be carried out (%s). Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithUni(() -> refuse(conversation, "unavailable", words.error_unavailable(), subject));
    }

    private Uni<Void> stage(ConsoleFrame frame) {
        return switch (frame) {
            case ConsoleFrame.Duty duty -> duty(duty.on());
            case ConsoleFrame.Serve serve -> serve(serve.scope());
            case ConsoleFrame.Ready ready -> parts.duties.ready(adviser).chain(this::desk);
            case ConsoleFrame.Claim claim -> claim(claim.conversation());
            case ConsoleFrame.Open open -> follow(open);
            case ConsoleFrame.Say say -> say(say);
            case ConsoleFrame.Writing writing -> tellWriting(writing.conversation());
            case ConsoleFrame.Seen seen ->
                notedIfPossible(parts.conversations.seenByAdviser(seen.conversation(), adviser, seen.seq()));
            case ConsoleFrame.End end -> end(end);
            case ConsoleFrame.Ping ping -> alive().chain(noted -> line.send(new ChatFrame.Pong()));
            case ConsoleFrame.Pong pong -> alive();
        };
    }

    /** What could not be noted is none of the adviser's worries: the next ping or number follows in seconds. */
    private static Uni<Void> notedIfPossible(Uni<?> note) {
        return note.onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> alive() {
        return notedIfPossible(parts.duties.renew(adviser));
    }

    private Uni<Void> duty(boolean on) {
        return on ? serve(shown.scope()) : parts.duties.end(adviser).chain(this::desk);
    }

    private Uni<Void> serve(ChosenScope chosen) {
        Scope scope = chosen.known(parts.regions);
        return ChosenScope.servesAnybody(scope)
                ? parts.duties.begin(adviser, scope).chain(this::desk)
                : refuse(null, "empty-scope", words.error_empty_scope(), null);
    }

    private Uni<Void> claim(UUID conversation) {
        return parts.handovers
                .claim(conversation, adviser)
                .chain(won -> line.send(new DeskFrame.Claimed(conversation, won)))
                .chain(this::desk);
    }

    private Uni<Void> follow(ConsoleFrame.Open open) {
        if (open.after() < 0 || followed.full() && !followed.has(open.conversation())) {
            return refuse(open.conversation(), "malformed", words.error_malformed(), null);
        }
        followed.follow(open, adviser);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> say(ConsoleFrame.Say say) {
        try {
            return parts.conversations
                    .adviserSays(
                            say.conversation(), new Hold(adviser, say.epoch()), say.id(), MessageText.of(say.text()))
                    .chain(appended -> answer(say, appended));
        } catch (MessageText.Unfit unfit) {
            return switch (unfit.flaw()) {
                case EMPTY -> refuse(say.conversation(), "empty", words.error_empty(), say.id());
                case TOO_LONG -> refuse(say.conversation(), "too-long", words.error_too_long(), say.id());
            };
        }
    }

    private Uni<Void> answer(ConsoleFrame.Say say, Appended appended) {
        return switch (appended) {
            case Appended.Stored stored -> line.send(new ChatFrame.Stored(say.conversation(), say.id(), stored.seq()));
            case Appended.Conflict conflict -> refuse(say.conversation(), "conflict", words.error_conflict(), say.id());
            case Appended.Hidden hidden -> refuse(say.conversation(), "hidden", away.error_hidden(), say.id());
            case Appended.Refused refused -> refuse(say.conversation(), "ended", words.error_ended(), say.id());
        };
    }

    private Uni<Void> end(ConsoleFrame.End end) {
        return parts.conversations
                .endByAdviser(end.conversation(), new Hold(adviser, end.epoch()))
                .chain(ended -> ended ? desk() : refuse(end.conversation(), "gone", words.error_gone(), null));
    }

    /** Only for a chat that is followed, which the reader's own rights have let through. */
    private Uni<Void> tellWriting(UUID conversation) {
        if (followed.has(conversation)) {
            parts.bus.publish(new Hint.Writing(conversation, Author.ADVISER.name()));
        }
        return Uni.createFrom().voidItem();
    }

    private void gone(UUID conversation) {
        line.sendAndForget(new ChatFrame.Refused(conversation, "gone", words.error_gone(), null));
    }

    private Uni<Void> refuse(UUID conversation, String code, String message, UUID id) {
        return line.send(new ChatFrame.Refused(conversation, code, message, id));
    }

    /** Shows the desk again if it changed, after what is under way on this line; one look at most waits for its turn. */
    void refresh() {
        if (adviser != null && refreshing.compareAndSet(false, true) && !line.queue(this::look)) {
            refreshing.set(false);
        }
    }

    /** The next look in seconds does what this one could not. */
    private Uni<Void> look() {
        refreshing.set(false);
        return desk().onFailure().recoverWithNull();
    }

    private Uni<Void> desk() {
        return parts.desk.of(adviser).chain(this::show);
    }

    private Uni<Void> show(DeskView.Seen seen) {
        if (!Integer.valueOf(credentials).equals(seen.credentials())) {
            return shutOut();
        }
        if (!line.id().equals(seen.console())) {
            line.closeAsReplaced();
            return Uni.createFrom().voidItem();
        }
        return show(seen.desk());
    }

    /** Off duty at once; the chats they hold go back when the lease of a closed line runs out. */
    private Uni<Void> shutOut() {
        return parts.duties.end(adviser).eventually(line::closeAsSignedOut);
    }

    private Uni<Void> show(DeskFrame.Desk desk) {
        if (desk.equals(shown)) {
            return Uni.createFrom().voidItem();
        }
        shown = desk;
        return line.send(desk);
    }

    /** The line is closed. */
    void leave() {
        followed.leave();
    }
}
