package nl.veiligthuis.platform.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A conversation that somebody reads on this node: its readers, and what they share in memory for as long as there are any.
 *
 * <p>Two things keep words from somebody who lost the right to them, whatever hints are late or lost. Words that were
 * stored here are taken over only if they follow at once and were said under the same hold: a hand-over leaves a gap in
 * the numbers and another epoch. And of what is read from the database only that is taken which the standing, read with
 * it, already counts.
 */
final class LiveConversation {

    private final UUID id;
    private final Consumer<Feed> waker;
    /** Few feeds each, of thousands of conversations: sets would take more than all else that is held here. */
    private final List<Feed> come = new ArrayList<>(1);

    private final List<Feed> starting = new ArrayList<>(1);
    private final List<Feed> served = new ArrayList<>(1);
    private volatile Memory memory = Memory.UNKNOWN;
    private boolean reading;
    private boolean again;
    private long lastAtStart;

    /** @param waker wakes a feed, soon */
    LiveConversation(UUID id, Consumer<Feed> waker) {
        this.id = id;
        this.waker = waker;
    }

    UUID id() {
        return id;
    }

    Memory memory() {
        return memory;
    }

    /** A reader, who is served from the next look at the database on: what is in memory may be older than their right. */
    synchronized void join(Feed feed) {
        come.add(feed);
    }

    /** A reader is gone; whether it was the last. With the last one the words leave the memory. */
    synchronized boolean leave(Feed feed) {
        come.remove(feed);
        starting.remove(feed);
        served.remove(feed);
        if (!empty()) {
            return false;
        }
        memory = Memory.UNKNOWN;
        return true;
    }

    private boolean empty() {
        return come.isEmpty() && starting.isEmpty() && served.isEmpty();
    }

    /** Begins to read; false when that is under way, and then it is to be read again after that. */
    synchronized boolean begin() {
        again = reading;
        if (reading) {
            return false;
        }
        reading = true;
        starting.addAll(come);
        come.clear();
        lastAtStart = memory.tail().last();
        return true;
    }

    /** How many entries are to be read, once it is found to stand like this: none of a chat that is over, or new here. */
    synchronized long lag(Standing now) {
        return memory.standing() == null || now.over()
                ? 0
                : Math.max(0, now.lastSeq() - memory.tail().last());
    }

    /**
     * What was found in the database, since {@link #begin}.
     *
     * @param now null when the conversation is gone
     * @param entries of those it counts, the ones that were not in memory; fewer, when they could not be read
     * @return whether it is to be read again
     */
    synchronized boolean found(Standing now, List<Entry> entries) {
        reading = false;
        if (empty()) {
            return false;
        }
        memory = now == null ? Memory.GONE : new Memory(true, now, tail(now, entries));
        served.addAll(starting);
        starting.clear();
        wake();
        return again;
    }

    /** A chat that is over leaves no word here. Otherwise there is a tail that ends no earlier than the standing. */
    private Tail tail(Standing now, List<Entry> entries) {
        Standing before = memory.standing();
        if (before == null || now.over() || now.lastSeq() < lastAtStart) {
            return Tail.at(now.lastSeq());
        }
        Tail all = memory.tail().with(entries);
        boolean saidMeanwhile = all.last() > now.lastSeq() && before.epoch() == now.epoch();
        return all.last() == now.lastSeq() || saidMeanwhile ? all : Tail.at(now.lastSeq());
    }

    /** It could not be read. Who may read what is not known then: the words are dropped, and the next look tries again. */
    synchronized void failed() {
        reading = false;
        memory = memory.wordless();
    }

    /** Words were stored; whether they, or others, must be read from the database. */
    synchronized boolean said(Committed news) {
        if (!behind(news.entry().seq())) {
            return false;
        }
        if (!memory.continuedBy(news)) {
            return true;
        }
        memory = memory.with(news.entry());
        wake();
        return false;
    }

    /** Whether an entry is not in memory yet. */
    boolean behind(long seq) {
        return seq > memory.tail().last();
    }

    /** A side is said to have seen everything up to a number. Should that not be so, the next look tells. */
    synchronized void seen(Author by, long seq) {
        memory = memory.seen(by, seq);
        wake();
    }

    synchronized void writing(Author author) {
        served.forEach(feed -> feed.writing(author));
    }

    private void wake() {
        served.forEach(waker);
    }
}
