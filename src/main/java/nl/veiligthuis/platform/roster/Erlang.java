package nl.veiligthuis.platform.roster;

import java.time.Duration;

/**
 * How long people wait when so many ask, so many can be answered at once, and those who wait leave after a while.
 *
 * <p><b>Erlang B.</b> With <i>n</i> servers and an offered load of <i>a</i> (arrivals per mean handling time), all are busy
 * with probability B(0) = 1, B(n) = a·B(n−1) / (n + a·B(n−1)). A. K. Erlang, 1917.
 *
 * <p><b>Erlang C</b> (M/M/n, nobody leaves). P(wait) = B / (1 − ρ(1 − B)) with ρ = a/n &lt; 1, and the mean wait is
 * P(wait) / (n·μ − λ). D. Gross, C. M. Harris, <i>Fundamentals of Queueing Theory</i>, section 2.3.
 *
 * <p><b>Erlang A</b> (M/M/n+M, patience is exponential with rate θ). With A = Σ<sub>k≥0</sub> Π<sub>j≤k</sub> λ / (n·μ +
 * j·θ), P(wait) = A·B / (1 + (A − 1)·B); the mean number waiting Q sums k times the k-th term, times B / (1 + (A − 1)·B);
 * the mean wait is Q/λ and the share that leaves θ·Q/λ. C. Palm, 1957; O. Garnett, A. Mandelbaum, M. Reiman, <i>Designing a
 * Call Center with Impatient Customers</i>, M&amp;SOM 4 (2002), 208–227.
 *
 * @param waiting the probability of having to wait, 0 to 1
 * @param seconds the mean wait of everybody who asks, also of those who leave; infinite when the queue only grows
 * @param leaving the share that leaves before an answer, 0 to 1
 */
public record Erlang(double waiting, double seconds, double leaving) {

    /** Beyond this a sum is scaled down, far from what a double can hold. */
    private static final double LARGE = 1e200;

    /** A term below this share of its sum adds nothing any more. */
    private static final double SMALL = 1e-17;

    /**
     * Erlang A.
     *
     * @param servers chats that can be answered at once, at least 0
     * @param perHour chats that are asked for per hour, above 0
     * @param handling mean length of a chat, above 0
     * @param patience mean time until somebody who waits leaves, above 0
     */
    public static Erlang a(int servers, double perHour, Duration handling, Duration patience) {
        double arrivals = perHour / 3_600;
        double service = servers / seconds(handling);
        double impatience = 1 / seconds(patience);
        double blocked = blocked(servers, arrivals * seconds(handling));
        // Terms relative to "all busy and nobody waits", together with how far they were scaled down.
        double scale = 1;
        double term = 1;
        double all = 1;
        double queue = 0;
        for (int waiting = 1; term > SMALL * all || arrivals > service + waiting * impatience; waiting++) {
            term *= arrivals / (service + waiting * impatience);
            all += term;
            queue += waiting * term;
            if (all > LARGE) {
                scale /= LARGE;
                term /= LARGE;
                all /= LARGE;
                queue /= LARGE;
            }
        }
        double whole = scale * (1 - blocked) + all * blocked;
        double waitingNow = queue * blocked / whole;
        return new Erlang(
                all * blocked / whole, waitingNow / arrivals, Math.min(1, impatience * waitingNow / arrivals));
    }

    /** Erlang C, for people who never leave; units as of {@link #a}. */
    public static Erlang c(int servers, double perHour, Duration handling) {
        double arrivals = perHour / 3_600;
        double load = arrivals * seconds(handling);
        if (load >= servers) {
            return new Erlang(1, Double.POSITIVE_INFINITY, 0);
        }
        double blocked = blocked(servers, load);
        double waiting = blocked / (1 - load / servers * (1 - blocked));
        return new Erlang(waiting, waiting / (servers / seconds(handling) - arrivals), 0);
    }

    /**
     * Erlang B: the probability that all servers are busy when nobody may wait.
     *
     * @param load arrivals per mean handling time, above 0
     */
    public static double blocked(int servers, double load) {
        double blocked = 1;
        for (int server = 1; server <= servers; server++) {
            blocked = load * blocked / (server + load * blocked);
        }
        return blocked;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
