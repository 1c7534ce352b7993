package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.web.Language;

/** A chat as its visitor's page follows it, for as long as its line is the one that counts. */
final class VisitorChat implements Reader {

    private final UUID conversation;
    private final Line line;
    private final Screen screen;
    private final ChatMessages words;
    private final Views views;
    private final Feeds feeds;
    private final QueueWatch queue;
    private final Feed feed;

    VisitorChat(Tokens.Opened opened, long after, Line line, Language language, VisitorConnection.Parts parts) {
        this.conversation = opened.conversation();
        this.line = line;
        this.screen = new Screen(line, language.words(LostMessages.class).words());
        this.words = language.words(ChatMessages.class);
        this.views = parts.views();
        this.feeds = parts.feeds();
        this.queue = parts.queue();
        this.feed = new Feed(this, Math.min(after, opened.lastSeq()));
    }

    UUID conversation() {
        return conversation;
    }

    void follow() {
        feeds.add(conversation, feed);
    }

    void stopFollowing() {
        feeds.remove(conversation, feed);
    }

    @Override
    public Uni<View> read(long after) {
        return views.forVisitor(conversation, after);
    }

    /** A line that another has replaced shows nothing more. */
    @Override
    public Uni<Void> show(View view) {
        if (!line.id().equals(view.line())) {
            stopFollowing();
            line.closeAsReplaced();
            return Uni.createFrom().voidItem();
        }
        return screen.show(
                view,
                view.waiting()
                        ? ChatFrame.State.of(view, Wait.of(conversation, queue))
                        : ChatFrame.State.of(null, view, null));
    }

    @Override
    public void writing(Author author) {
        if (author == Author.ADVISER) {
            line.sendAndForget(new ChatFrame.Writing(null));
        }
    }

    @Override
    public void gone() {
        stopFollowing();
        line.sendAndForget(new ChatFrame.Refused(null, "gone", words.error_gone(), null));
    }
}
