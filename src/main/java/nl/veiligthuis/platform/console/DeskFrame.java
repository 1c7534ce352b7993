package nl.veiligthuis.platform.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.routing.Audience;

/** What a console is told beside the frames of its chats. See {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskFrame.Desk.class, name = "desk"),
    @JsonSubTypes.Type(value = DeskFrame.Claimed.class, name = "claimed"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DeskFrame {

    /**
     * The desk as it stands: who waits, longest first, and the adviser's own chats.
     *
     * @param onDuty whether this adviser's duty runs
     */
    record Desk(boolean onDuty, List<Chat> waiting, List<Chat> own) implements DeskFrame {}

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
            long unread) {}
}
