package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.chat.Conversations;
import nl.veiligthuis.platform.chat.Hold;
import nl.veiligthuis.platform.chat.MessageText;
import nl.veiligthuis.platform.chat.Notes;
import nl.veiligthuis.platform.phrase.PhraseCard;
import nl.veiligthuis.platform.phrase.PhraseCards;
import nl.veiligthuis.platform.routing.Outcome;
import org.hibernate.reactive.mutiny.Mutiny;

/** What an adviser does in the chats they hold. Whether they hold one is decided by the database at every write. */
final class HeldChats {

    /** What it works with. */
    @Singleton
    record Parts(
            Conversations conversations,
            Notes notes,
            PhraseCards phrases,
            Audit audit,
            Bus bus,
            Mutiny.SessionFactory sessions) {}

    private final Parts parts;
    private final UUID adviser;
    private final Replies replies;

    HeldChats(Parts parts, UUID adviser, Replies replies) {
        this.parts = parts;
        this.adviser = adviser;
        this.replies = replies;
    }

    Uni<Void> say(ConsoleFrame.Say say) {
        try {
            MessageText text = MessageText.of(say.text());
            return parts.conversations()
                    .adviserSays(say.conversation(), new Hold(adviser, say.epoch()), say.id(), text, phrase(say, text))
                    .chain(appended -> replies.appended(say, appended));
        } catch (MessageText.Unfit unfit) {
            return replies.unfit(say, unfit.flaw());
        }
    }

    /** Words that were changed are the adviser's own: the card would say something else in another language. */
    private String phrase(ConsoleFrame.Say say, MessageText text) {
        return say.phrase()
                .flatMap(parts.phrases()::named)
                .filter(card -> card.words().containsValue(text.value()))
                .map(PhraseCard::id)
                .orElse(null);
    }

    Uni<Void> seen(ConsoleFrame.Seen seen) {
        return parts.conversations().seenByAdviser(seen.conversation(), adviser, seen.seq());
    }

    Uni<Void> note(ConsoleFrame.Note note) {
        try {
            MessageText text = MessageText.of(note.text());
            return text.value().length() > Notes.LONGEST ? tooLong(note) : add(note, text);
        } catch (MessageText.Unfit unfit) {
            return unfit.flaw() == MessageText.Flaw.TOO_LONG
                    ? tooLong(note)
                    : refuse(note, "empty", replies.words().error_empty());
        }
    }

    private Uni<Void> add(ConsoleFrame.Note note, MessageText text) {
        return parts.notes()
                .add(note.conversation(), adviser, note.id(), text.value())
                .chain(stored -> stored
                        ? Uni.createFrom().voidItem()
                        : refuse(note, "ended", replies.passing().note_refused()));
    }

    private Uni<Void> tooLong(ConsoleFrame.Note note) {
        return refuse(note, "too-long", replies.passing().note_too_long());
    }

    private Uni<Void> refuse(ConsoleFrame.Note note, String code, String message) {
        return replies.refuse(note.conversation(), code, message, note.id());
    }

    /** Whether the chat was theirs to end; when not, that is told. */
    Uni<Boolean> end(ConsoleFrame.End end) {
        return parts.conversations()
                .endByAdviser(
                        end.conversation(),
                        new Hold(adviser, end.epoch()),
                        end.outcome().orElse(null))
                .call(ended -> ended ? slowIfAsked(end) : notTheirs(end.conversation()));
    }

    /** Only after a chat that was ended for abuse. Whether its source is still known, no one needs to know. */
    private Uni<Void> slowIfAsked(ConsoleFrame.End end) {
        boolean asked = end.outcome().filter(Outcome.ABUSE::equals).isPresent()
                && end.slow().orElse(false);
        return asked ? slow(end.conversation()) : Uni.createFrom().voidItem();
    }

    private Uni<Void> slow(UUID conversation) {
        return deed(Deed.SOURCE_SLOWED, conversation)
                .invoke(() -> parts.bus().publish(new Hint.SlowSource(conversation)));
    }

    private Uni<Void> notTheirs(UUID conversation) {
        return replies.refuse(conversation, "gone", replies.words().error_gone(), null);
    }

    /** Writes down that the emergency card was used beside a chat, and nothing of what was said. */
    Uni<Void> emergency(UUID conversation) {
        return deed(Deed.EMERGENCY_CARD, conversation);
    }

    private Uni<Void> deed(Deed deed, UUID conversation) {
        return parts.sessions()
                .withTransaction(session -> parts.audit().note(session, adviser, deed, conversation, null));
    }
}
