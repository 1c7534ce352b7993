package nl.veiligthuis.platform.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What a side of a chat is told. See {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChatFrame.Said.class, name = "entry"),
    @JsonSubTypes.Type(value = ChatFrame.Stored.class, name = "stored"),
    @JsonSubTypes.Type(value = ChatFrame.State.class, name = "state"),
    @JsonSubTypes.Type(value = ChatFrame.Writing.class, name = "writing"),
    @JsonSubTypes.Type(value = ChatFrame.Token.class, name = "token"),
    @JsonSubTypes.Type(value = ChatFrame.Words.class, name = "words"),
    @JsonSubTypes.Type(value = ChatFrame.Refused.class, name = "error"),
    @JsonSubTypes.Type(value = ChatFrame.Ping.class, name = "ping"),
    @JsonSubTypes.Type(value = ChatFrame.Pong.class, name = "pong"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ChatFrame {

    /**
     * An entry of the log.
     *
     * @param id the sender's own id of it
     * @param text null when it is not words
     * @param own the same words in the language of an adviser who reads, when they were picked from a card; else null
     * @param lost true when the words can no longer be read, and the text says so in the reader's language; else null
     * @param at when it was stored
     */
    record Said(
            UUID conversation,
            long seq,
            Author author,
            EntryKind kind,
            UUID id,
            String text,
            String own,
            Boolean lost,
            Instant at)
            implements ChatFrame {

        private static Said of(UUID conversation, Entry entry, String own, String lost) {
            return new Said(
                    conversation,
                    entry.seq(),
                    entry.author(),
                    entry.kind(),
                    entry.senderId(),
                    entry.lost() ? lost : entry.text(),
                    own,
                    entry.lost() ? true : null,
                    entry.writtenAt());
        }
    }

    /** A message is committed under a number. Sent again for a retry. */
    record Stored(UUID conversation, UUID id, long seq) implements ChatFrame {}

    /**
     * Where the chat stands.
     *
     * @param language tag of the language it is in
     * @param hidden whether the visitor has covered the page: nobody can write to them
     * @param seen the last number the other side has seen
     * @param here whether the other side is there; only told while talking
     * @param readers how many colleagues of the adviser read along; only told while talking
     * @param epoch under which an adviser holds the chat; told to a console alone
     * @param attended whether somebody is on duty for this visitor; only told while waiting, as all that follows
     * @param place in the queue, from 1; null when it is not known
     * @param waitFrom minutes it may still take at least; null, as {@code waitTo}, when that would be a guess
     * @param waitTo minutes it may still take at most
     */
    record State(
            UUID conversation,
            View.Phase phase,
            String language,
            boolean hidden,
            long seen,
            Boolean here,
            Integer readers,
            Integer epoch,
            Boolean attended,
            Integer place,
            Integer waitFrom,
            Integer waitTo)
            implements ChatFrame {

        /** Where it stands, for a visitor who waits. */
        static State of(View view, Wait wait) {
            return new State(
                    null,
                    view.phase(),
                    view.language(),
                    view.hidden(),
                    view.seen(),
                    null,
                    null,
                    null,
                    wait.attended(),
                    wait.place(),
                    wait.fromMinutes(),
                    wait.toMinutes());
        }

        /** Where it stands, for anybody but a visitor who waits. */
        public static State of(UUID conversation, View view, Integer epoch) {
            boolean talking = view.talking();
            return new State(
                    conversation,
                    view.phase(),
                    view.language(),
                    view.hidden(),
                    view.seen(),
                    talking ? view.here() : null,
                    talking ? view.readers() : null,
                    epoch,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** To a visitor: the token to come back with from now on. */
    record Token(String token) implements ChatFrame {}

    /** To a visitor: the words to come back with from any device, shown once. */
    record Words(List<String> words) implements ChatFrame {}

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

    /** Asks for a sign of life; answered by {@code pong}. Also wakes a page whose timers sleep in the background. */
    record Ping() implements ChatFrame {}

    record Pong() implements ChatFrame {}

    /**
     * The entries of a view as frames.
     *
     * @param conversation named in each of them; null on a line that carries one conversation only
     * @param own finds the words of an entry in the reader's language, or null
     * @param lost told in the place of words that can no longer be read
     */
    static List<Said> entries(UUID conversation, View view, Function<Entry, String> own, String lost) {
        return view.entries().stream()
                .map(entry -> Said.of(conversation, entry, own.apply(entry), lost))
                .toList();
    }
}
