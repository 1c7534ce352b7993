package nl.veiligthuis.platform.console;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The chats one line of a console follows, at most {@value #MOST} at once. */
final class FollowedChats implements FollowedChat.Follower {

    /** More than an adviser may hold, since several may have ended and still be read. */
    private static final int MOST = 32;

    private final FollowedChat.Owner owner;
    private final FollowedChat.Parts parts;
    private final Consumer<UUID> gone;
    private final Map<UUID, FollowedChat> followed = new ConcurrentHashMap<>();
    private volatile boolean left;

    /** @param gone told of a chat in which there is nothing to read any more */
    FollowedChats(FollowedChat.Owner owner, FollowedChat.Parts parts, Consumer<UUID> gone) {
        this.owner = owner;
        this.parts = parts;
        this.gone = gone;
    }

    boolean full() {
        return followed.size() >= MOST;
    }

    boolean has(UUID conversation) {
        return followed.containsKey(conversation);
    }

    /** Follows a chat from a number on; one that is followed starts anew from there. */
    void follow(ConsoleFrame.Open open) {
        FollowedChat chat = new FollowedChat(open, owner, parts, this);
        FollowedChat earlier = followed.put(chat.conversation(), chat);
        if (earlier != null) {
            stopFollowing(earlier);
        }
        parts.feeds().add(chat.conversation(), chat.feed());
        if (left) {
            leave();
        }
    }

    @Override
    public void complete(FollowedChat chat) {
        stopFollowing(chat);
    }

    @Override
    public void gone(FollowedChat chat) {
        stopFollowing(chat);
        gone.accept(chat.conversation());
    }

    /** The line is closed. A chat may be on its way to be followed at this moment: see {@link #follow}. */
    void leave() {
        left = true;
        followed.values().forEach(this::stopFollowing);
    }

    /** A chat that was opened anew since then stays followed. */
    private void stopFollowing(FollowedChat chat) {
        followed.remove(chat.conversation(), chat);
        parts.feeds().remove(chat.conversation(), chat.feed());
    }
}
