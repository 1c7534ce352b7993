package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Author;
import nl.veiligthuis.platform.chat.ChatFrame;
import nl.veiligthuis.platform.chat.Feed;
import nl.veiligthuis.platform.chat.Line;
import nl.veiligthuis.platform.chat.Reader;
import nl.veiligthuis.platform.chat.Screen;
import nl.veiligthuis.platform.chat.View;
import nl.veiligthuis.platform.chat.Views;

/**
 * A chat as an adviser's console follows it: readable while it is theirs, checked at every look. It is followed until it
 * has ended and all of it was shown.
 */
final class FollowedChat implements Reader {

    /** Whoever follows the chat. */
    interface Follower {

        /** All of a chat that has ended was shown: nothing more will come. */
        void complete(FollowedChat chat);

        /** There is nothing to read any more. */
        void gone(FollowedChat chat);
    }

    private final UUID conversation;
    private final UUID adviser;
    private final Line line;
    private final Screen screen;
    private final Views views;
    private final Follower follower;
    private final Feed feed;

    FollowedChat(ConsoleFrame.Open open, UUID adviser, Line line, Views views, Follower follower) {
        this.conversation = open.conversation();
        this.adviser = adviser;
        this.line = line;
        this.screen = new Screen(line);
        this.views = views;
        this.follower = follower;
        this.feed = new Feed(this, open.after());
    }

    UUID conversation() {
        return conversation;
    }

    Feed feed() {
        return feed;
    }

    @Override
    public Uni<View> read(long after) {
        return views.forAdviser(conversation, adviser, after);
    }

    @Override
    public Uni<Void> show(View view) {
        return screen.show(view, ChatFrame.State.of(conversation, view, view.epoch()))
                .invoke(() -> shown(view));
    }

    private void shown(View view) {
        if (view.ended() && !view.full()) {
            follower.complete(this);
        }
    }

    @Override
    public void writing(Author author) {
        if (author == Author.VISITOR) {
            line.sendAndForget(new ChatFrame.Writing(conversation));
        }
    }

    @Override
    public void gone() {
        follower.gone(this);
    }
}
