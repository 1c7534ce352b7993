package nl.veiligthuis.platform.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * People who write at a pace of their own, whatever became of what they wrote before. A message is timed from the moment it
 * was to be sent, so a service that holds up the generator does not hide its own slowness.
 */
final class OpenLoop implements Talks.Hearing {

    private static final Duration TICK = Duration.ofMillis(1);
    private static final Duration REST = Duration.ofSeconds(10);

    /** Microseconds; what took longer is counted as this. */
    private static final long LONGEST = 60_000_000;

    private static final int FEWEST_UNDER_WAY = 64;

    /** When messages of so many seconds are under way, far more than one in a hundred is late: nothing is left to learn. */
    private static final double LOST = 0.15;

    private static final int MOST_REFUSALS = 3;

    /**
     * What became of a run.
     *
     * @param stored microseconds until the sender knew that a message was stored
     * @param delivered microseconds until the other side had it
     * @param missing messages of which one of both never came
     * @param refusals why messages were refused or lines lost; the first few
     * @param overrun whether it was given up because too much was under way
     */
    record Outcome(
            int perSecond,
            Histogram stored,
            Histogram delivered,
            int missing,
            List<String> refusals,
            boolean overrun,
            Shares shares) {

        /** Whether 99 of 100 messages were stored and delivered in time, and every one in the end. */
        boolean holds(Duration limit) {
            return !overrun
                    && missing == 0
                    && refusals.isEmpty()
                    && p99(stored) < micros(limit)
                    && p99(delivered) < micros(limit);
        }

        private static long p99(Histogram times) {
            return times.getValueAtPercentile(99);
        }

        private static long micros(Duration limit) {
            return limit.toNanos() / 1_000;
        }
    }

    private final Talks talks;
    private final List<Talks.Speaker> turns;
    private final int perSecond;
    private final int messages;
    private final byte[] came;
    private final Histogram storedTimes = new Histogram(LONGEST, 3);
    private final Histogram deliveredTimes = new Histogram(LONGEST, 3);
    private final List<String> refusals = new ArrayList<>();
    private long start;
    private int sent;
    private int stored;
    private int delivered;
    private boolean overrun;

    private OpenLoop(Talks talks, int perSecond, Duration length) {
        this.talks = talks;
        this.turns = new ArrayList<>(talks.speakers());
        this.perSecond = perSecond;
        this.messages = Math.toIntExact(perSecond * length.toMillis() / 1_000);
        this.came = new byte[messages];
        Collections.shuffle(turns, new Random(perSecond));
    }

    /** Lets everybody write, all together so many messages in a second, and waits until all has come to rest. */
    static Outcome run(Lines lines, Talks talks, int perSecond, Duration length, Shares.Watch watch) {
        OpenLoop run = new OpenLoop(talks, perSecond, length);
        lines.await("Everybody is on their line", REST, talks::ready, () -> "Somebody is not.");
        watch.begin();
        lines.ask(run::begin);
        Future<?> ticking = lines.every(TICK, run::tick);
        lines.became(length.plus(REST), run::allSent);
        ticking.cancel(false);
        Shares shares = watch.end();
        lines.became(REST, run::allCame);
        return lines.ask(() -> run.outcome(shares));
    }

    private boolean begin() {
        talks.begin(this);
        start = System.nanoTime();
        return true;
    }

    private void tick() {
        long due = Math.min(messages, (System.nanoTime() - start) * perSecond / 1_000_000_000L);
        while (sent < due && !overrun) {
            int number = sent++;
            turns.get(number % turns.size()).say(talks.id(number));
        }
        overrun |= sent - Math.min(stored, delivered) > Math.max(FEWEST_UNDER_WAY, perSecond * LOST);
    }

    private boolean allSent() {
        return sent == messages || overrun;
    }

    private boolean allCame() {
        return stored == sent && delivered == sent;
    }

    @Override
    public void stored(int number) {
        if (first(number, 1)) {
            stored++;
            storedTimes.recordValue(micros(number));
        }
    }

    @Override
    public void delivered(int number, boolean toVisitor) {
        if (toVisitor != turns.get(number % turns.size()).visitor() && first(number, 2)) {
            delivered++;
            deliveredTimes.recordValue(micros(number));
        }
    }

    private boolean first(int number, int mark) {
        boolean first = (came[number] & mark) == 0;
        came[number] |= (byte) mark;
        return first;
    }

    private long micros(int number) {
        long due = start + (number + 1) * 1_000_000_000L / perSecond;
        return Math.clamp((System.nanoTime() - due) / 1_000, 0, LONGEST);
    }

    @Override
    public void refused(String frame) {
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(frame);
        }
    }

    private Outcome outcome(Shares shares) {
        talks.end();
        int missing = sent - Math.min(stored, delivered);
        return new Outcome(perSecond, storedTimes, deliveredTimes, missing, List.copyOf(refusals), overrun, shares);
    }
}
