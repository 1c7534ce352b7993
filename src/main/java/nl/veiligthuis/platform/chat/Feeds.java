package nl.veiligthuis.platform.chat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.bus.OwnContext;

/** The readers connected to this node. Hints wake them; a look every two seconds makes a lost hint cost no more than that. */
@ApplicationScoped
public class Feeds {

    private final Map<UUID, Set<Feed>> byConversation = new ConcurrentHashMap<>();
    private final OwnContext context;

    Feeds(OwnContext context) {
        this.context = context;
    }

    void listen(@Observes StartupEvent start, Bus bus) {
        bus.subscribe(this::onHint);
    }

    /** Adds a reader and brings it up to date. */
    public void add(UUID conversation, Feed feed) {
        byConversation.compute(conversation, (key, feeds) -> with(feeds, feed));
        context.run(feed::wake);
    }

    /** Forgets a reader. */
    public void remove(UUID conversation, Feed feed) {
        feed.close();
        byConversation.computeIfPresent(conversation, (key, feeds) -> without(feeds, feed));
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        byConversation.keySet().forEach(this::wake);
    }

    private void onHint(Hint hint) {
        switch (hint) {
            case Hint.News news -> wake(news.conversation());
            case Hint.Said said -> wake(said.conversation());
            case Hint.Seen seen -> wake(seen.conversation());
            case Hint.Writing writing -> tellWriting(writing);
            case Hint.DeskChanged changed -> {}
            case Hint.SlowSource source -> {}
        }
    }

    private void wake(UUID conversation) {
        of(conversation).forEach(feed -> context.run(feed::wake));
    }

    private void tellWriting(Hint.Writing writing) {
        Author author = Author.valueOf(writing.author());
        of(writing.conversation()).forEach(feed -> feed.writing(author));
    }

    private Set<Feed> of(UUID conversation) {
        return byConversation.getOrDefault(conversation, Set.of());
    }

    private static Set<Feed> with(Set<Feed> feeds, Feed feed) {
        Set<Feed> all = feeds == null ? ConcurrentHashMap.newKeySet() : feeds;
        all.add(feed);
        return all;
    }

    private static Set<Feed> without(Set<Feed> feeds, Feed feed) {
        feeds.remove(feed);
        return feeds.isEmpty() ? null : feeds;
    }
}
