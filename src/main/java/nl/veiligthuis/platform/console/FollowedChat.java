package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.veiligthuis.platform.chat.Author;
import nl.veiligthuis.platform.chat.ChatFrame;
import nl.veiligthuis.platform.chat.Conversations;
import nl.veiligthuis.platform.chat.Line;
import nl.veiligthuis.platform.chat.Reader;
import nl.veiligthuis.platform.chat.View;

/** A chat as an adviser's console follows it: readable while it is theirs, checked at every look. */
final class FollowedChat implements Reader {

    private final UUID conversation;
    private final UUID adviser;
    private final Line line;
    private final Conversations conversations;
    private final Consumer<UUID> whenGone;
    private volatile ChatFrame.State told;

    FollowedChat(UUID conversation, UUID adviser, Line line, Conversations conversations, Consumer<UUID> whenGone) {
        this.conversation = conversation;
        this.adviser = adviser;
        this.line = line;
        this.conversations = conversations;
        this.whenGone = whenGone;
    }

    @Override
    public Uni<View> read(long after) {
        return conversations.forAdviser(conversation, adviser, after);
    }

    @Override
    public Uni<Void> show(View view) {
        List<Object> frames = new ArrayList<>(ChatFrame.entries(conversation, view));
        ChatFrame.State state = new ChatFrame.State(conversation, view.phase(), view.seen(), null);
        if (!state.equals(told)) {
            frames.add(state);
        }
        return line.sendAll(frames).invoke(() -> told = state);
    }

    /** Whether the console was shown that the chat has ended. */
    boolean ended() {
        return told != null && told.phase() == View.Phase.ENDED;
    }

    @Override
    public void writing(Author author) {
        if (author == Author.VISITOR) {
            line.sendAndForget(new ChatFrame.Writing(conversation));
        }
    }

    @Override
    public void gone() {
        whenGone.accept(conversation);
    }
}
