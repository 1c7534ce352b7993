package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.chat.Author;
import nl.veiligthuis.platform.chat.ChatFrame;
import nl.veiligthuis.platform.chat.FrameCodec;
import nl.veiligthuis.platform.chat.Handovers;
import nl.veiligthuis.platform.chat.Line;
import nl.veiligthuis.platform.chat.ReadingAlong;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Accounts;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.web.Language;
import org.jboss.logging.Logger;

/** What one adviser's connection may do and gets to see. */
final class AdviserConnection {

    private static final Logger LOG = Logger.getLogger(AdviserConnection.class);

    /** What every connection works with. */
    @Singleton
    record Parts(
            Handovers handovers,
            ReadingAlong readers,
            HeldChats.Parts held,
            FollowedChat.Parts followed,
            Duties duties,
            DeskView desk,
            Accounts accounts,
            Regions regions,
            Bus bus) {}

    private final Line line;
    private final Parts parts;
    private final AtomicBoolean refreshing = new AtomicBoolean();

    private volatile UUID adviser;
    private volatile FollowedChats followed;
    private Replies replies;
    private OwnDuty duty;
    private HeldChats held;
    private PassingOn passing;
    private Company company;
    private DeskView.Rights rights;
    private DeskFrame.Desk shown;

    AdviserConnection(Line line, Parts parts) {
        this.line = line;
        this.parts = parts;
    }

    Line line() {
        return line;
    }

    /** Begins, once the account is known. It is a sign of life: a duty that still runs must not end for want of a pong. */
    Uni<Void> begin(Account account) {
        Language language = Language.of(account.language()).orElse(Language.DUTCH);
        UUID id = account.id();
        replies = Replies.in(language, line);
        duty = new OwnDuty(parts.duties(), parts.regions(), id, replies);
        held = new HeldChats(parts.held(), id, replies);
        passing = new PassingOn(parts.handovers(), parts.regions(), id, replies);
        company = new Company(parts.readers(), id, replies);
        followed = new FollowedChats(new FollowedChat.Owner(id, language, line), parts.followed(), replies::gone);
        rights = new DeskView.Rights(account.credentials(), account.roles().contains(Roles.ADVISER));
        adviser = id;
        return parts.accounts()
                .openConsole(adviser, line.id())
                .chain(opened -> alive())
                .chain(this::desk);
    }

    /** Carries out one frame. A failure is answered, so the console knows to try again. */
    Uni<Void> receive(String text) {
        if (FrameCodec.tooLarge(text)) {
            return replies.refuse(null, "too-large", replies.words().error_too_long(), null);
        }
        return line.codec().read(text, ConsoleFrame.class).map(this::carryOut).orElseGet(() -> replies.malformed(null));
    }

    private Uni<Void> carryOut(ConsoleFrame frame) {
        return permitted(frame)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A console's frame could not be carried out (%s). Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithUni(() -> unavailable(frame));
    }

    /** What has an id is sent again by the console; of anything else the adviser is told. */
    private Uni<Void> unavailable(ConsoleFrame frame) {
        String message = replies.words().error_unavailable();
        return switch (frame) {
            case ConsoleFrame.Say say -> replies.refuse(say.conversation(), "unavailable", message, say.id());
            case ConsoleFrame.Note note -> replies.refuse(note.conversation(), "unavailable", message, note.id());
            default -> replies.refuse(null, "unavailable", message, null);
        };
    }

    /** What may be done in a chat is decided by the database, through its owner; what needs none is decided here. */
    private Uni<Void> permitted(ConsoleFrame frame) {
        return frame instanceof ConsoleFrame.OfAdvisers && !rights.serves()
                ? replies.refuse(null, "not-yours", replies.along().advisers_only(), null)
                : stage(frame);
    }

    private Uni<Void> stage(ConsoleFrame frame) {
        return switch (frame) {
            case ConsoleFrame.Duty turn -> duty.turn(turn.on(), shown.scope()).chain(this::desk);
            case ConsoleFrame.Serve serve -> duty.serve(serve.scope()).chain(this::desk);
            case ConsoleFrame.Ready ready -> parts.duties().ready(adviser).chain(this::desk);
            case ConsoleFrame.Alerts alerts -> alert(alerts);
            case ConsoleFrame.Claim claim -> claim(claim.conversation());
            case ConsoleFrame.Open open -> follow(open);
            case ConsoleFrame.Say say -> held.say(say);
            case ConsoleFrame.Note note -> held.note(note);
            case ConsoleFrame.Writing writing -> tellWriting(writing.conversation());
            case ConsoleFrame.Seen seen -> notedIfPossible(held.seen(seen));
            case ConsoleFrame.End end -> held.end(end).chain(this::desk);
            case ConsoleFrame.Emergency emergency -> emergency(emergency.conversation());
            case ConsoleFrame.PassOn offer -> passing.offer(offer).chain(this::desk);
            case ConsoleFrame.Accept accept -> accept(accept.conversation());
            case ConsoleFrame.Decline decline ->
                passing.decline(decline.conversation()).chain(this::desk);
            case ConsoleFrame.Withdraw withdraw ->
                passing.withdraw(withdraw.conversation()).chain(this::desk);
            case ConsoleFrame.Invite invite -> company.invite(invite).chain(this::desk);
            case ConsoleFrame.Join join -> company.join(join.conversation()).chain(this::desk);
            case ConsoleFrame.Stop stop -> company.stop(stop).chain(this::desk);
            case ConsoleFrame.Ping ping -> alive().chain(noted -> line.send(new ChatFrame.Pong()));
            case ConsoleFrame.Pong pong -> alive();
        };
    }

    /** What could not be noted is none of the adviser's worries: the next ping or number follows in seconds. */
    private static Uni<Void> notedIfPossible(Uni<?> note) {
        return note.onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> alive() {
        return notedIfPossible(parts.duties().renew(adviser));
    }

    private Uni<Void> alert(ConsoleFrame.Alerts alerts) {
        return parts.accounts().alert(adviser, alerts.sound(), alerts.notice()).chain(this::desk);
    }

    private Uni<Void> claim(UUID conversation) {
        return parts.handovers()
                .claim(conversation, adviser)
                .chain(won -> line.send(new DeskFrame.Claimed(conversation, won)))
                .chain(this::desk);
    }

    private Uni<Void> accept(UUID conversation) {
        return passing.accept(conversation)
                .chain(taken -> line.send(new DeskFrame.Claimed(conversation, taken)))
                .chain(this::desk);
    }

    private Uni<Void> follow(ConsoleFrame.Open open) {
        if (open.after() < 0 || followed.full() && !followed.has(open.conversation())) {
            return replies.malformed(open.conversation());
        }
        followed.follow(open);
        return Uni.createFrom().voidItem();
    }

    /** As below, only for a chat that is followed. */
    private Uni<Void> emergency(UUID conversation) {
        return followed.has(conversation)
                ? held.emergency(conversation)
                : Uni.createFrom().voidItem();
    }

    /** Only in a chat of one's own, as of the last look at the desk: who reads along writes the visitor nothing. */
    private Uni<Void> tellWriting(UUID conversation) {
        if (shown != null
                && shown.own().stream().anyMatch(chat -> chat.conversation().equals(conversation))) {
            parts.bus().publish(new Hint.Writing(conversation, Author.ADVISER.name()));
        }
        return Uni.createFrom().voidItem();
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
        return parts.desk().of(adviser).chain(this::show);
    }

    private Uni<Void> show(DeskView.Seen seen) {
        if (!rights.equals(seen.rights())) {
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
        return parts.duties().end(adviser).eventually(line::closeAsSignedOut);
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
        if (followed != null) {
            followed.leave();
        }
    }
}
