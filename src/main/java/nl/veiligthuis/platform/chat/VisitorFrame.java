package nl.veiligthuis.platform.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** What a visitor's page sends. See {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VisitorFrame.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = VisitorFrame.Say.class, name = "say"),
    @JsonSubTypes.Type(value = VisitorFrame.Writing.class, name = "writing"),
    @JsonSubTypes.Type(value = VisitorFrame.Seen.class, name = "seen"),
    @JsonSubTypes.Type(value = VisitorFrame.Hide.class, name = "hide"),
    @JsonSubTypes.Type(value = VisitorFrame.Show.class, name = "show"),
    @JsonSubTypes.Type(value = VisitorFrame.Park.class, name = "park"),
    @JsonSubTypes.Type(value = VisitorFrame.Back.class, name = "back"),
    @JsonSubTypes.Type(value = VisitorFrame.End.class, name = "end"),
    @JsonSubTypes.Type(value = VisitorFrame.Rate.class, name = "rate"),
    @JsonSubTypes.Type(value = VisitorFrame.Ping.class, name = "ping"),
    @JsonSubTypes.Type(value = VisitorFrame.Pong.class, name = "pong"),
})
public sealed interface VisitorFrame {

    /**
     * The first frame: which chat, and how much of it the page has.
     *
     * @param after the last number the page has; 0 for nothing
     */
    record Resume(
            @JsonProperty(required = true) String token,
            @JsonProperty(required = true) long after) implements VisitorFrame {}

    /**
     * A message.
     *
     * @param id made by the page; the same at every retry
     */
    record Say(
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) String text) implements VisitorFrame {}

    record Writing() implements VisitorFrame {}

    /** Everything up to a number is on the screen. */
    record Seen(@JsonProperty(required = true) long seq) implements VisitorFrame {}

    /** The page is covered. */
    record Hide() implements VisitorFrame {}

    /** The page is to be seen again. */
    record Show() implements VisitorFrame {}

    /** Sets the chat aside; answered by {@code words}. */
    record Park() implements VisitorFrame {}

    /** Goes on with a chat that was set aside. */
    record Back() implements VisitorFrame {}

    record End() implements VisitorFrame {}

    /** Answers the one question at the end. */
    record Rate(@JsonProperty(required = true) Ratings.Answer answer) implements VisitorFrame {}

    /** Asks for a {@code pong}. */
    record Ping() implements VisitorFrame {}

    /** The answer to the server's {@code ping}: the page is alive. */
    record Pong() implements VisitorFrame {}
}
