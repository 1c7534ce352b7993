package nl.veiligthuis.platform.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a side of a chat is told. See {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChatFrame.Said.class, name = "entry"),
    @JsonSubTypes.Type(value = ChatFrame.Stored.class, name = "stored"),
    @JsonSubTypes.Type(value = ChatFrame.State.class, name = "state"),
    @JsonSubTypes.Type(value = ChatFrame.Writing.class, name = "writing"),
    @JsonSubTypes.Type(value = ChatFrame.Refused.class, name = "error"),
    @JsonSubTypes.Type(value = ChatFrame.Pong.class, name = "pong"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ChatFrame {

    /**
     * An entry of the log.
     *
     * @param id the sender's own id of it
     * @param text null when it is not words
     * @param at when it was stored
     */
    record Said(UUID conversation, long seq, Author author, EntryKind kind, UUID id, String text, Instant at)
            implements ChatFrame {

        private static Said of(UUID conversation, Entry entry) {
            return new Said(
                    conversation,
                    entry.seq(),
                    entry.author(),
                    entry.kind(),
                    entry.senderId(),
                    entry.text(),
                    entry.writtenAt());
        }
    }

    /** A message is committed under a number. Sent again for a retry. */
    record Stored(UUID conversation, UUID id, long seq) implements ChatFrame {}

    /**
     * Where the chat stands.
     *
     * @param seen the last number the other side has seen
     * @param attended whether an adviser is on duty; only told while waiting
     */
    record State(UUID conversation, View.Phase phase, long seen, Boolean attended) implements ChatFrame {}

    /** The other side is writing. */
    record Writing(UUID conversation) implements ChatFrame {}

    /**
     * Something could not be done. Nothing was lost: the page still has what it sent.
     *
     * @param code for the page
     * @param message for the person, in their language
     * @param id the message it is about, or null
     */
    record Refused(UUID conversation, String code, String message, UUID id) implements ChatFrame {}

    record Pong() implements ChatFrame {}

    /**
     * The entries of a view as frames.
     *
     * @param conversation named in each of them; null on a line that carries one conversation only
     */
    static List<Said> entries(UUID conversation, View view) {
        return view.entries().stream()
                .map(entry -> Said.of(conversation, entry))
                .toList();
    }
}
