package nl.veiligthuis.platform.chat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The last entries of a conversation, without a gap. What is older was dropped, or never held.
 *
 * @param from the number before the first of them
 * @param entries at most {@value #MOST}
 * @param bytes of their words, at most {@value #MOST_BYTES}
 */
record Tail(long from, List<Entry> entries, int bytes) {

    static final int MOST = Log.PAGE;
    static final int MOST_BYTES = 64 * 1024;

    /** Counted as the widest a character of Java's takes. */
    private static final int BYTES_A_CHARACTER = 2;

    /** One that holds nothing, of a conversation whose last entry has this number. */
    static Tail at(long seq) {
        return new Tail(seq, List.of(), 0);
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
        int sum = bytes + bytes(next);
        int dropped = 0;
        while (dropped < entries.size() && (entries.size() - dropped >= MOST || sum > MOST_BYTES)) {
            sum -= bytes(entries.get(dropped++));
        }
        return sum > MOST_BYTES ? at(next.seq()) : new Tail(from + dropped, joined(dropped, next), sum);
    }

    /** With every message of everybody: no more than one array is made. */
    private List<Entry> joined(int dropped, Entry next) {
        Entry[] all = entries.subList(dropped, entries.size()).toArray(new Entry[entries.size() - dropped + 1]);
        all[all.length - 1] = next;
        return Collections.unmodifiableList(Arrays.asList(all));
    }

    private static int bytes(Entry entry) {
        return entry.text() == null ? 0 : entry.text().length() * BYTES_A_CHARACTER;
    }
}
