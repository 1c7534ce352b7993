package nl.veiligthuis.platform.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Language;

/**
 * The pages that are kept, as many as there is room for. In memory alone: a new version of the service begins with none. In
 * development there is no room, since styles change without a start.
 */
@ApplicationScoped
public class KeptPages {

    /**
     * Which page.
     *
     * @param path as it stands in the address, its language, edition and slug
     * @param door what the page says of the chat; null when it is in no language
     */
    record Key(String path, FrontDoor.State door) {}

    private final FrontDoor door;
    private final Clock clock;
    private final Cache<Key, KeptPage> kept;

    @Inject
    KeptPages(FrontDoor door, Clock clock, KeptConfig config) {
        this.door = door;
        this.clock = clock;
        kept = Caffeine.newBuilder()
                .maximumWeight(config.kept().asLongValue())
                .weigher((Key key, KeptPage page) ->
                        page.weight() + 2 * key.path().length())
                .executor(Runnable::run)
                .build();
    }

    /** The page an address stands for at this moment. */
    Key at(String path) {
        Language language = language(path);
        return new Key(path, language == null ? null : door.state(language));
    }

    /** Null when it is not kept, or not true any more. */
    KeptPage find(Key key) {
        KeptPage page = kept.getIfPresent(key);
        return page == null || page.lasts() || page.holdsAt(clock.instant()) ? page : null;
    }

    void keep(Key key, KeptPage page) {
        kept.put(key, page);
    }

    /** Bytes that are kept at this moment. */
    long bytes() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** How many are kept at this moment. */
    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    /** It is the first part of an address, or the second, as of {@code /banner/nl}. Read at every request. */
    private static Language language(String path) {
        Language first = language(path, 1);
        int second = path.indexOf('/', 1) + 1;
        return first != null || second == 0 ? first : language(path, second);
    }

    private static Language language(String path, int from) {
        for (Language language : Language.OFFERED) {
            int end = from + language.tag().length();
            if (path.startsWith(language.tag(), from) && (end == path.length() || path.charAt(end) == '/')) {
                return language;
            }
        }
        return null;
    }
}
