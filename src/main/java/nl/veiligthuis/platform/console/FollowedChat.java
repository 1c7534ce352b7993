package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Author;
import nl.veiligthuis.platform.chat.ChatFrame;
import nl.veiligthuis.platform.chat.Entry;
import nl.veiligthuis.platform.chat.Feed;
import nl.veiligthuis.platform.chat.Feeds;
import nl.veiligthuis.platform.chat.Line;
import nl.veiligthuis.platform.chat.LostMessages;
import nl.veiligthuis.platform.chat.Notes;
import nl.veiligthuis.platform.chat.Reader;
import nl.veiligthuis.platform.chat.Screen;
import nl.veiligthuis.platform.chat.View;
import nl.veiligthuis.platform.chat.Views;
import nl.veiligthuis.platform.phrase.PhraseCards;
import nl.veiligthuis.platform.web.Language;

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

    /** What it works with. */
    @Singleton
    record Parts(Views views, Notes notes, Feeds feeds, PhraseCards phrases) {}

    /**
     * Whose console it is on.
     *
     * @param language in which they read
     */
    record Owner(UUID adviser, Language language, Line line) {}

    private final UUID conversation;
    private final Owner owner;
    private final Parts parts;
    private final Screen screen;
    private final Follower follower;
    private final Feed feed;
    private long notesShown;

    FollowedChat(ConsoleFrame.Open open, Owner owner, Parts parts, Follower follower) {
        this.conversation = open.conversation();
        this.owner = owner;
        this.parts = parts;
        this.screen = new Screen(
                owner.line(),
                this::ownWords,
                owner.language().words(LostMessages.class).words());
        this.follower = follower;
        this.feed = new Feed(this, open.after());
    }

    private String ownWords(Entry entry) {
        return entry.phrase() == null
                ? null
                : parts.phrases()
                        .named(entry.phrase())
                        .map(card -> card.in(owner.language()))
                        .filter(words -> !words.equals(entry.text()))
                        .orElse(null);
    }

    UUID conversation() {
        return conversation;
    }

    Feed feed() {
        return feed;
    }

    @Override
    public Uni<View> read(long after) {
        return parts.views().forAdviser(conversation, owner.adviser(), after);
    }

    @Override
    public Uni<Void> show(View view) {
        return screen.show(view, ChatFrame.State.of(conversation, view, view.epoch()))
                .chain(() -> view.notes() > notesShown
                        ? showNotes()
                        : Uni.createFrom().voidItem())
                .invoke(() -> shown(view));
    }

    private Uni<Void> showNotes() {
        return parts.notes().after(conversation, notesShown).chain(notes -> owner.line()
                .sendAll(notes.stream().map(this::noted).toList()));
    }

    private DeskFrame.Noted noted(Notes.Note note) {
        notesShown = note.number();
        String text =
                note.text() == null ? owner.language().words(LostMessages.class).words() : note.text();
        return new DeskFrame.Noted(conversation, note.number(), note.id(), note.by(), text, note.at());
    }

    private void shown(View view) {
        if (view.ended() && !view.full()) {
            follower.complete(this);
        }
    }

    @Override
    public void writing(Author author) {
        if (author == Author.VISITOR) {
            owner.line().sendAndForget(new ChatFrame.Writing(conversation));
        }
    }

    @Override
    public void gone() {
        follower.gone(this);
    }
}
