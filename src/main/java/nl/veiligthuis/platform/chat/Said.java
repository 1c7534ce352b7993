package nl.veiligthuis.platform.chat;

import java.util.UUID;
import nl.veiligthuis.platform.seal.DataKey;

/**
 * A message that is to be stored.
 *
 * @param key of the conversation, which is not lost
 * @param hold of the adviser whose message it is; null when it is the visitor's
 * @param sender the id its sender gave it: the same again is the same message again
 */
record Said(DataKey key, UUID conversation, Hold hold, UUID sender, Words words) {

    /** By what a message is known. */
    record Id(UUID conversation, Author author, UUID sender) {}

    Author author() {
        return hold == null ? Author.VISITOR : Author.ADVISER;
    }

    Id id() {
        return new Id(conversation, author(), sender);
    }
}
