package nl.veiligthuis.platform.ops;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import nl.veiligthuis.platform.content.Drawings;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.expertise.Cases;
import nl.veiligthuis.platform.expertise.Guides;
import nl.veiligthuis.platform.figure.SeriesLibrary;
import nl.veiligthuis.platform.phrase.PhraseCards;
import nl.veiligthuis.platform.region.RegionMap;
import nl.veiligthuis.platform.search.UrgentWords;
import nl.veiligthuis.platform.selfcheck.SelfChecks;

/**
 * Reads files while the framework makes all else, on a thread of its own: a start is one thread for most of its time. Whatever
 * is not ready when the start comes to it is waited for, and what is wrong stops the start there, as without this. What is read here
 * must need no setting: there are none yet.
 */
@Singleton
class ReadAhead {

    /** Those that take longest, the longest first. */
    static final List<Class<?>> READ = List.of(
            PageLibrary.class,
            PhraseCards.class,
            SelfChecks.class,
            RegionMap.class,
            Drawings.class,
            UrgentWords.class,
            Guides.class,
            Cases.class,
            SeriesLibrary.class);

    void begin(@Observes @Initialized(ApplicationScoped.class) Object container) {
        Thread.ofPlatform().daemon().name("read-ahead").start(() -> READ.forEach(ReadAhead::read));
    }

    private static void read(Class<?> files) {
        try {
            ClientProxy.unwrap(Arc.container().select(files).get());
        } catch (RuntimeException toldLater) {
            // The start comes to the same, and says it.
        }
    }
}
