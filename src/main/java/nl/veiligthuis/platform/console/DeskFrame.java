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

/** What a console is told beside the frames of its chats. See {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskFrame.Desk.class, name = "desk"),
    @JsonSubTypes.Type(value = DeskFrame.Claimed.class, name = "claimed"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DeskFrame {

    /**
     * The desk as it stands: whom this duty may take now, in the order of the queue, and the adviser's own chats.
     *
     * @param onDuty whether this adviser's duty runs
     * @param scope what it serves, or served last
     * @param pausedUntil until when no chat may be taken unless they ask; null when they may
     */
    record Desk(boolean onDuty, ChosenScope scope, Instant pausedUntil, List<Chat> waiting, List<Chat> own)
            implements DeskFrame {}

    /** A chat was claimed; whether this adviser won. */
    record Claimed(UUID conversation, boolean won) implements DeskFrame {}

    /**
     * A chat in a list. What the visitor did not say is null.
     *
     * @param municipality name
     * @param region name of the Veilig Thuis region
     * @param language tag of the language the visitor reads
     * @param since when the visitor asked
     * @param here whether the visitor's page was heard of a moment ago
     * @param unread entries the adviser has not seen
     * @param danger whether the visitor said it is dangerous now
     * @param handedBack whether an adviser before fell silent
     * @param returned whether somebody came back to it by words: it may be somebody else
     * @param signals words, in the adviser's language, for what the visitor took along from a self-check
     * @param why it came here; null while it waits
     */
    record Chat(
            UUID conversation,
            Audience audience,
            String municipality,
            String region,
            String language,
            String called,
            Instant since,
            boolean here,
            long unread,
            boolean danger,
            boolean handedBack,
            boolean returned,
            List<String> signals,
            Why why) {}

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
