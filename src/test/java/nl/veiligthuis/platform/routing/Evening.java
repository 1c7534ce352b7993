package nl.veiligthuis.platform.routing;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An evening to play: who asks when and for what, and who is there. Times are seconds since its beginning.
 *
 * @param length for so long visitors may come; what still waits or talks then is played to its end
 * @param perHour visitors on any such evening, spread evenly
 * @param campaign visitors that a broadcast adds in all, most of them at once: the rest dies away by e in {@code fading}
 * @param broadcast when it is
 * @param fading above zero
 * @param needs draws what one visitor asks for
 * @param handling draws how long one chat takes, in seconds
 * @param patience mean time until somebody who waits leaves; exponential, as in {@code roster.Erlang}
 * @param pause of an adviser after each chat
 * @param duties who is there, all evening
 */
record Evening(
        Duration length,
        double perHour,
        double campaign,
        Duration broadcast,
        Duration fading,
        Draw<Need> needs,
        Draw<Double> handling,
        Duration patience,
        Duration pause,
        List<Scope> duties) {

    /** Takes one at random. */
    @FunctionalInterface
    interface Draw<T> {

        T from(SplittableRandom random);
    }

    /** Visitors a second, at a moment. */
    double rate(double second) {
        double since = second - broadcast.toSeconds();
        double added = since < 0 ? 0 : campaign / fading.toSeconds() * Math.exp(-since / fading.toSeconds());
        return perHour / 3_600 + added;
    }

    /** No moment has a higher rate. */
    double highestRate() {
        return rate(broadcast.toSeconds());
    }

    /** Draws from an exponential distribution. */
    static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /**
     * Draws from a lognormal distribution, as the lengths of conversations are: many of about the same length, a few far longer. L. Brown
     * and others, <i>Statistical Analysis of a Telephone Call Center</i>, JASA 100 (2005), 36–50.
     *
     * @param spread standard deviation as a share of the mean
     */
    static Draw<Double> lognormal(Duration mean, double spread) {
        double variance = Math.log(1 + spread * spread);
        double middle = Math.log(mean.toSeconds()) - variance / 2;
        return random -> Math.exp(middle + Math.sqrt(variance) * random.nextGaussian());
    }
}
