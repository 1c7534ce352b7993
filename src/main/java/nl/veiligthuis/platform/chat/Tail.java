package nl.veiligthuis.platform.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * The last entries of a conversation, without a gap. What is older was dropped, or never held.
 *
 * @param from the number before the first of them
 * @param entries at most {@value #MOST}, with words of at most {@value #MOST_BYTES} bytes
 */
record Tail(long from, List<Entry> entries) {

    static final int MOST = Log.PAGE;
    static final int MOST_BYTES = 64 * 1024;

    /** Counted as the widest a character of Java's takes. */
    private static final int BYTES_A_CHARACTER = 2;

    /** One that holds nothing, of a conversation whose last entry has this number. */
    static Tail at(long seq) {
        return new Tail(seq, List.of());
    }

    long last() {
        return from + entries.size();
    }

    /** Whether it has everything that comes after a number. */
    boolean reaches(long after) {
        return from <= after && after <= last();
    }

    /** What comes after a number it {@link #reaches}. */
    List<Entry> after(long seq) {
        return entries.subList((int) (seq - from), entries.size());
    }

    /** With those of these entries that continue it; of what comes after a gap, nothing. */
    Tail with(List<Entry> later) {
        Tail all = this;
        for (Entry entry : later) {
            all = entry.seq() == all.last() + 1 ? all.with(entry) : all;
        }
        return all;
    }

    private Tail with(Entry next) {
        List<Entry> all = Stream.concat(entries.stream(), Stream.of(next)).toList();
        int dropped = Math.max(0, all.size() - MOST);
        int bytes = all.stream().skip(dropped).mapToInt(Tail::bytes).sum();
        while (bytes > MOST_BYTES) {
            bytes -= bytes(all.get(dropped++));
        }
        return new Tail(from + dropped, List.copyOf(all.subList(dropped, all.size())));
    }

    private static int bytes(Entry entry) {
        return entry.text() == null ? 0 : entry.text().length() * BYTES_A_CHARACTER;
    }
}
