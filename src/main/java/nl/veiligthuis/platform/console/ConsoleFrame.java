package nl.veiligthuis.platform.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.routing.Outcome;
import nl.veiligthuis.platform.routing.TransferReason;

/** What an adviser's console sends. See {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConsoleFrame.Duty.class, name = "duty"),
    @JsonSubTypes.Type(value = ConsoleFrame.Serve.class, name = "serve"),
    @JsonSubTypes.Type(value = ConsoleFrame.Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = ConsoleFrame.Open.class, name = "open"),
    @JsonSubTypes.Type(value = ConsoleFrame.Say.class, name = "say"),
    @JsonSubTypes.Type(value = ConsoleFrame.Writing.class, name = "writing"),
    @JsonSubTypes.Type(value = ConsoleFrame.Seen.class, name = "seen"),
    @JsonSubTypes.Type(value = ConsoleFrame.End.class, name = "end"),
    @JsonSubTypes.Type(value = ConsoleFrame.Note.class, name = "note"),
    @JsonSubTypes.Type(value = ConsoleFrame.PassOn.class, name = "pass-on"),
    @JsonSubTypes.Type(value = ConsoleFrame.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = ConsoleFrame.Decline.class, name = "decline"),
    @JsonSubTypes.Type(value = ConsoleFrame.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = ConsoleFrame.Invite.class, name = "invite"),
    @JsonSubTypes.Type(value = ConsoleFrame.Join.class, name = "join"),
    @JsonSubTypes.Type(value = ConsoleFrame.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = ConsoleFrame.Emergency.class, name = "emergency"),
    @JsonSubTypes.Type(value = ConsoleFrame.Alerts.class, name = "alerts"),
    @JsonSubTypes.Type(value = ConsoleFrame.Ping.class, name = "ping"),
    @JsonSubTypes.Type(value = ConsoleFrame.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = ConsoleFrame.Ready.class, name = "ready"),
})
public sealed interface ConsoleFrame {

    /** What only those may send who answer chats. */
    sealed interface OfAdvisers extends ConsoleFrame {}

    /** Goes on duty for what was chosen last, or off. */
    record Duty(@JsonProperty(required = true) boolean on) implements OfAdvisers {}

    /** Goes on duty for a scope, or changes what the running duty serves. */
    record Serve(@JsonProperty(required = true) ChosenScope scope) implements OfAdvisers {}

    /** Ends the pause after a chat. */
    record Ready() implements OfAdvisers {}

    /** Takes a chat that waits. */
    record Claim(@JsonProperty(required = true) UUID conversation) implements OfAdvisers {}

    /** Follows a chat of one's own, or one that is read along, after the last number the console has. */
    record Open(
            @JsonProperty(required = true) UUID conversation,
            @JsonProperty(required = true) long after) implements ConsoleFrame {}

    /**
     * A message.
     *
     * @param epoch under which the chat was held when it was written
     * @param id made by the console; the same at every retry
     * @param phrase id of the card the words were picked from; absent when they are one's own
     */
    record Say(
            @JsonProperty(required = true) UUID conversation,
            @JsonProperty(required = true) int epoch,
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) String text,
            Optional<String> phrase)
            implements ConsoleFrame {}

    /**
     * A note for colleagues, never shown to the visitor.
     *
     * @param id made by the console; the same at every retry
     */
    record Note(
            @JsonProperty(required = true) UUID conversation,
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) String text)
            implements ConsoleFrame {}

    /**
     * Offers a chat to somebody else: to one adviser, to a region or, when neither is given, to the national pool.
     *
     * @param region CBS code
     */
    record PassOn(
            @JsonProperty(required = true) UUID conversation,
            @JsonProperty(required = true) int epoch,
            Optional<UUID> adviser,
            Optional<String> region,
            @JsonProperty(required = true) TransferReason reason)
            implements ConsoleFrame {}

    /** Takes over a chat that a colleague offers. */
    record Accept(@JsonProperty(required = true) UUID conversation) implements OfAdvisers {}

    /** Leaves a chat that a colleague offers where it is. */
    record Decline(@JsonProperty(required = true) UUID conversation) implements ConsoleFrame {}

    /** Takes back an offer of one's own, or clears away what became of it. */
    record Withdraw(@JsonProperty(required = true) UUID conversation) implements ConsoleFrame {}

    /** Asks a colleague or a coordinator to read a chat of one's own along. */
    record Invite(
            @JsonProperty(required = true) UUID conversation,
            @JsonProperty(required = true) int epoch,
            @JsonProperty(required = true) UUID reader)
            implements ConsoleFrame {}

    /** Begins to read a chat along. */
    record Join(@JsonProperty(required = true) UUID conversation) implements ConsoleFrame {}

    /**
     * Reads a chat along no more, or declines to.
     *
     * @param reader whose reading, or invitation, the adviser of the chat ends; absent for one's own
     */
    record Stop(@JsonProperty(required = true) UUID conversation, Optional<UUID> reader) implements ConsoleFrame {}

    /** The emergency card was opened beside a chat. */
    record Emergency(@JsonProperty(required = true) UUID conversation) implements ConsoleFrame {}

    /** How this adviser wants to be told that somebody waits or writes. */
    record Alerts(
            @JsonProperty(required = true) boolean sound,
            @JsonProperty(required = true) boolean notice) implements ConsoleFrame {}

    record Writing(@JsonProperty(required = true) UUID conversation) implements ConsoleFrame {}

    /** Everything up to a number is on the screen. */
    record Seen(
            @JsonProperty(required = true) UUID conversation,
            @JsonProperty(required = true) long seq) implements ConsoleFrame {}

    /**
     * Ends a chat of one's own.
     *
     * @param outcome as the adviser says; absent when they do not
     * @param slow whether the source of the chat is to be slowed for the day; only with {@link Outcome#ABUSE}
     */
    record End(
            @JsonProperty(required = true) UUID conversation,
            @JsonProperty(required = true) int epoch,
            Optional<Outcome> outcome,
            Optional<Boolean> slow)
            implements ConsoleFrame {}

    record Ping() implements ConsoleFrame {}

    /** The answer to the server's {@code ping}: the console is alive. */
    record Pong() implements ConsoleFrame {}
}
