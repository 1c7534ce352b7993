package nl.veiligthuis.platform.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.privacy.Limits;
import nl.veiligthuis.platform.privacy.SourceKey;

/**
 * Remembers from which source the chats of these hours were started, in the memory of this node alone, so that a source can be
 * slowed for which an adviser had to end a chat. A key tells nothing of an address, and none is written anywhere.
 */
@ApplicationScoped
class ChatSources {

    private static final int MOST = 50_000;

    /** Longer than any chat lasts, shorter than the key of a source lives. */
    private static final Duration KEPT = Duration.ofHours(12);

    private final Cache<UUID, SourceKey> sources =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Limits limits;

    ChatSources(Limits limits) {
        this.limits = limits;
    }

    void listen(@Observes StartupEvent start, Bus bus) {
        bus.subscribe(this::onHint);
    }

    void started(UUID conversation, SourceKey source) {
        sources.put(conversation, source);
    }

    private void onHint(Hint hint) {
        if (hint instanceof Hint.SlowSource slow) {
            SourceKey source = sources.getIfPresent(slow.conversation());
            if (source != null) {
                limits.slow(source);
            }
        }
    }
}
