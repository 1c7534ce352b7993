package nl.veiligthuis.platform.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.veiligthuis.platform.privacy.SourceKey;

/** The places for open sockets: so many in all, and so many for one source. */
final class Places {

    private final int most;
    private final int mostPerSource;
    private final Map<SourceKey, Integer> perSource = new HashMap<>();
    private int taken;

    Places(int most, int mostPerSource) {
        this.most = most;
        this.mostPerSource = mostPerSource;
    }

    /** A place somebody has, to be given back once; giving it back again changes nothing. */
    final class Place {

        private final SourceKey source;
        private boolean given;

        private Place(SourceKey source) {
            this.source = source;
        }

        void giveBack() {
            synchronized (Places.this) {
                if (!given) {
                    given = true;
                    free(source);
                }
            }
        }
    }

    /**
     * Takes a place, if there is one.
     *
     * @param source empty when places are not counted for this one's source
     */
    synchronized Optional<Place> take(Optional<SourceKey> source) {
        SourceKey counted = source.orElse(null);
        if (taken >= most || perSource.getOrDefault(counted, 0) >= mostPerSource) {
            return Optional.empty();
        }
        taken++;
        if (counted != null) {
            perSource.merge(counted, 1, Integer::sum);
        }
        return Optional.of(new Place(counted));
    }

    private void free(SourceKey source) {
        taken--;
        if (source != null) {
            perSource.computeIfPresent(source, (key, places) -> places == 1 ? null : places - 1);
        }
    }

    synchronized int taken() {
        return taken;
    }
}
