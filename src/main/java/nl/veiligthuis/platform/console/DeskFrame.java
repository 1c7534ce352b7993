package nl.veiligthuis.platform.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Reason;
import nl.veiligthuis.platform.routing.Step;
import nl.veiligthuis.platform.routing.TransferReason;
import nl.veiligthuis.platform.signal.About;

/** What a console is told beside the frames of its chats. See {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskFrame.Desk.class, name = "desk"),
    @JsonSubTypes.Type(value = DeskFrame.Claimed.class, name = "claimed"),
    @JsonSubTypes.Type(value = DeskFrame.Noted.class, name = "noted"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DeskFrame {

    /**
     * The desk as it stands: the first of those whom this duty may take now, in the order of the queue, and the adviser's own
     * chats.
     *
     * @param onDuty whether this adviser's duty runs
     * @param scope what it serves, or served last
     * @param pausedUntil until when no chat may be taken unless they ask; null when they may
     * @param waiting at most {@value WaitingList#SHOWN}
     * @param more how many others this duty may take
     * @param passing chats on their way from one adviser to another
     * @param along chats that are read along
     */
    record Desk(
            boolean onDuty,
            ChosenScope scope,
            Instant pausedUntil,
            Alerts alerts,
            List<Chat> waiting,
            int more,
            List<Chat> own,
            Passing passing,
            Along along)
            implements DeskFrame {}

    /** How this adviser wants to be told that somebody waits or writes. */
    record Alerts(boolean sound, boolean notice) {}

    /**
     * Chats on their way from one adviser to another.
     *
     * @param offers to this adviser
     * @param sent by this adviser
     * @param colleagues on duty now, to whom a chat may be offered
     */
    record Passing(List<Offer> offers, List<Sent> sent, List<Colleague> colleagues) {}

    /**
     * Chats that are read along.
     *
     * @param invitations to this account
     * @param chats this account reads along
     * @param readers of this adviser's own chats
     * @param coordinators who are there, and may be asked beside the colleagues on duty
     */
    record Along(
            List<Invitation> invitations, List<Chat> chats, List<Companion> readers, List<Coordinator> coordinators) {}

    /**
     * A chat that a colleague asks to read along.
     *
     * @param from the colleague's name
     * @param until when the invitation lapses
     */
    record Invitation(UUID conversation, String from, Instant until) {}

    /**
     * Somebody who was asked to read an own chat along.
     *
     * @param reads whether they do; until then they were asked
     */
    record Companion(UUID conversation, UUID reader, String name, boolean reads) {}

    record Coordinator(UUID reader, String name) {}

    /**
     * A chat that a colleague offers.
     *
     * @param from the colleague's name
     * @param byName whether it is offered to this adviser alone, who then may decline
     * @param until when the offer lapses
     * @param language tag of the language the visitor reads
     * @param region name of the visitor's region, or null
     */
    record Offer(
            UUID conversation,
            String from,
            boolean byName,
            TransferReason reason,
            Instant until,
            Audience audience,
            String language,
            String region,
            boolean danger) {}

    /**
     * What became of an offer.
     *
     * @param to name of the colleague or of the region it was offered to; null for the national pool
     * @param by name of the colleague who took it; null while nobody did
     */
    record Sent(UUID conversation, String to, Standing standing, String by) {}

    /** Where an offer stands. */
    enum Standing {
        OFFERED,
        DECLINED,
        /** Nobody answered in time. */
        LAPSED,
        ACCEPTED
    }

    /**
     * Somebody on duty.
     *
     * @param languages tags, with commas between
     * @param room chats they may still take
     */
    record Colleague(UUID adviser, String name, String languages, int room) {}

    /**
     * A note of a colleague, or one's own.
     *
     * @param id the sender's own id of it
     * @param by the author's name among colleagues
     */
    record Noted(UUID conversation, long number, UUID id, String by, String text, Instant at) implements DeskFrame {}

    /** A chat was claimed; whether this adviser won. */
    record Claimed(UUID conversation, boolean won) implements DeskFrame {}

    /**
     * A chat in a list. What the visitor did not say is null.
     *
     * @param place slug of the municipality
     * @param municipality its name
     * @param region name of the Veilig Thuis region
     * @param language tag of the language the visitor reads
     * @param since when the visitor asked
     * @param here whether the visitor's page was heard of a moment ago
     * @param unread entries the adviser has not seen
     * @param unanswered since when words of the visitor wait for an answer; null when none do, or while the chat waits
     * @param danger whether the visitor said it is dangerous now
     * @param handedBack whether an adviser before fell silent
     * @param returned whether somebody came back to it by words: it may be somebody else
     * @param signals words, in the adviser's language, for what the visitor took along from a self-check
     * @param about whom these signals are about; null when there are none, or when that is not known
     * @param why it came here; null while it waits
     * @param passedOn why a colleague passed it on; null when none did
     * @param by name of the colleague who talks with this visitor, when the chat is read along; else null
     */
    record Chat(
            UUID conversation,
            Audience audience,
            String place,
            String municipality,
            String region,
            String language,
            String called,
            Instant since,
            boolean here,
            long unread,
            Instant unanswered,
            boolean danger,
            boolean handedBack,
            boolean returned,
            List<String> signals,
            About about,
            Why why,
            TransferReason passedOn,
            String by) {}

    /**
     * Why a chat came to this adviser.
     *
     * @param waited seconds
     * @param place in the queue when it was taken
     * @param given whether a coordinator gave it to them
     */
    record Why(Step step, boolean danger, boolean handedBack, long waited, int place, boolean given) {

        static Why of(Reason reason) {
            return new Why(
                    reason.step(),
                    reason.danger(),
                    reason.handedBack(),
                    reason.waited().toSeconds(),
                    reason.place(),
                    reason.given());
        }
    }
}
