package nl.veiligthuis.platform.privacy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often each limit said no; to whom is not known here. */
final class Refused {

    private final Map<Limit, LongAdder> times =
            Arrays.stream(Limit.values()).collect(Collectors.toMap(Function.identity(), limit -> new LongAdder()));

    /** Counts one, and says when to ask again. */
    Turn by(Limit limit, Duration after) {
        times.get(limit).increment();
        return new Turn.Later(after);
    }

    long times(Limit limit) {
        return times.get(limit).sum();
    }
}
