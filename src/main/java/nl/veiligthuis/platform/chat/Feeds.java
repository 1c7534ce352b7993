package nl.veiligthuis.platform.chat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.bus.OwnContext;

/**
 * The readers connected to this node, and the conversations they read. Hints wake them; a look every two seconds makes a
 * lost hint cost no more than that.
 */
@ApplicationScoped
public class Feeds {

    private final Map<UUID, LiveConversation> byId = new ConcurrentHashMap<>();
    private final OwnContext context;
    private final LiveReads reads;

    Feeds(OwnContext context, LiveReads reads) {
        this.context = context;
        this.reads = reads;
    }

    void listen(@Observes StartupEvent start, Bus bus) {
        bus.subscribe(this::onHint);
    }

    /** Adds a reader and brings it up to date. */
    public void add(UUID conversation, Feed feed) {
        reads.read(byId.compute(conversation, (id, live) -> with(live, id, feed)));
    }

    /** Forgets a reader. */
    public void remove(UUID conversation, Feed feed) {
        feed.close();
        byId.computeIfPresent(conversation, (id, live) -> without(live, feed));
    }

    /** What this node has in memory of a conversation. */
    Memory memory(UUID conversation) {
        return live(conversation).map(LiveConversation::memory).orElse(Memory.UNKNOWN);
    }

    /** Brings words that were stored by this node to their readers here. */
    void said(Committed news) {
        live(news.conversation()).filter(live -> live.said(news)).ifPresent(reads::read);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        reads.look(byId.values());
    }

    private void onHint(Hint hint) {
        switch (hint) {
            case Hint.News news -> live(news.conversation()).ifPresent(reads::read);
            case Hint.Said said ->
                live(said.conversation())
                        .filter(live -> live.behind(said.seq()))
                        .ifPresent(reads::read);
            case Hint.Seen seen -> tell(seen.conversation(), seen.author(), (live, by) -> live.seen(by, seen.seq()));
            case Hint.Writing writing -> tell(writing.conversation(), writing.author(), LiveConversation::writing);
            case Hint.DeskChanged changed -> {}
            case Hint.SlowSource source -> {}
        }
    }

    private void tell(UUID conversation, String author, BiConsumer<LiveConversation, Author> what) {
        Author.named(author).ifPresent(by -> live(conversation).ifPresent(live -> what.accept(live, by)));
    }

    private Optional<LiveConversation> live(UUID conversation) {
        return Optional.ofNullable(byId.get(conversation));
    }

    private LiveConversation with(LiveConversation live, UUID id, Feed feed) {
        LiveConversation all = live == null ? new LiveConversation(id, this::wake) : live;
        all.join(feed);
        return all;
    }

    private LiveConversation without(LiveConversation live, Feed feed) {
        if (!live.leave(feed)) {
            return live;
        }
        reads.forget(live);
        return null;
    }

    private void wake(Feed feed) {
        context.run(feed::wake);
    }
}
