package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Appended;
import nl.veiligthuis.platform.chat.ChatFrame;
import nl.veiligthuis.platform.chat.Line;
import nl.veiligthuis.platform.chat.LostMessages;
import nl.veiligthuis.platform.chat.MessageText;
import nl.veiligthuis.platform.web.Language;

/**
 * What a console is answered, in its adviser's language.
 *
 * @param words of the desk
 * @param away words about visitors who are away
 * @param passing words about chats that are passed on
 * @param along words about chats that are read along
 * @param lost words about chats whose words can no longer be read
 */
record Replies(
        Line line,
        ConsoleMessages words,
        AwayMessages away,
        PassingMessages passing,
        AlongMessages along,
        LostMessages lost) {

    static Replies in(Language language, Line line) {
        return new Replies(
                line,
                language.words(ConsoleMessages.class),
                language.words(AwayMessages.class),
                language.words(PassingMessages.class),
                language.words(AlongMessages.class),
                language.words(LostMessages.class));
    }

    Uni<Void> refuse(UUID conversation, String code, String message, UUID id) {
        return line.send(new ChatFrame.Refused(conversation, code, message, id));
    }

    Uni<Void> malformed(UUID conversation) {
        return refuse(conversation, "malformed", words.error_malformed(), null);
    }

    Uni<Void> unfit(ConsoleFrame.Say say, MessageText.Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> refuse(say.conversation(), "empty", words.error_empty(), say.id());
            case TOO_LONG -> refuse(say.conversation(), "too-long", words.error_too_long(), say.id());
        };
    }

    Uni<Void> appended(ConsoleFrame.Say say, Appended appended) {
        return switch (appended) {
            case Appended.Stored stored -> line.send(new ChatFrame.Stored(say.conversation(), say.id(), stored.seq()));
            case Appended.Conflict conflict -> refuse(say.conversation(), "conflict", words.error_conflict(), say.id());
            case Appended.Hidden hidden -> refuse(say.conversation(), "hidden", away.error_hidden(), say.id());
            case Appended.Lost gone -> refuse(say.conversation(), "lost", lost.refused_adviser(), say.id());
            case Appended.Refused refused -> refuse(say.conversation(), "ended", words.error_ended(), say.id());
        };
    }

    void gone(UUID conversation) {
        line.sendAndForget(new ChatFrame.Refused(conversation, "gone", words.error_gone(), null));
    }
}
