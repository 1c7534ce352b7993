package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Hold;
import nl.veiligthuis.platform.chat.ReadingAlong;

/** Colleagues whom an adviser asks to read along, and chats somebody reads along. */
final class Company {

    private final ReadingAlong readers;
    private final UUID account;
    private final Replies replies;

    Company(ReadingAlong readers, UUID account, Replies replies) {
        this.readers = readers;
        this.account = account;
        this.replies = replies;
    }

    Uni<Void> invite(ConsoleFrame.Invite invite) {
        return readers.invite(invite.conversation(), new Hold(account, invite.epoch()), invite.reader())
                .chain(asked -> asked
                        ? Uni.createFrom().voidItem()
                        : replies.refuse(
                                invite.conversation(),
                                "not-invited",
                                replies.along().not_invited(),
                                null));
    }

    /** A lapsed invitation is about no chat of theirs: the message names none. */
    Uni<Void> join(UUID conversation) {
        return readers.join(conversation, account)
                .chain(joined -> joined
                        ? Uni.createFrom().voidItem()
                        : replies.refuse(
                                null, "invitation-gone", replies.along().invitation_gone(), null));
    }

    Uni<Void> stop(ConsoleFrame.Stop stop) {
        return readers.stop(stop.conversation(), stop.reader().orElse(account), account);
    }
}
