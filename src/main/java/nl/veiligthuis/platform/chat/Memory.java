package nl.veiligthuis.platform.chat;

import java.util.List;

/**
 * What a node has in memory of a conversation.
 *
 * @param known whether it was read since somebody came to read it
 * @param standing null when it is not known, or the conversation is gone
 */
record Memory(boolean known, Standing standing, Tail tail) {

    static final Memory UNKNOWN = new Memory(false, null, Tail.at(-1));
    static final Memory GONE = new Memory(true, null, Tail.at(-1));

    /** Whether what somebody gets to see after a number can be told from memory; what is further back cannot. */
    boolean answers(Onlooker who, long after) {
        return known && (!readableBy(who) || !standing.tells(who) || tail.reaches(after));
    }

    /** What somebody gets to see after a number; null when there is nothing to read, or it is not theirs. */
    View view(Onlooker who, long after) {
        return readableBy(who) ? standing.view(who, standing.tells(who) ? tail.after(after) : List.of()) : null;
    }

    private boolean readableBy(Onlooker who) {
        return standing != null && standing.readableBy(who);
    }

    /** Whether words follow what is held here, and were said while the chat stood as it does here. */
    boolean continuedBy(Committed news) {
        return standing != null
                && !standing.over()
                && news.entry().seq() == tail.last() + 1
                && news.epoch() == standing.epoch()
                && news.hidden() == standing.hidden();
    }

    Memory with(Entry entry) {
        return new Memory(known, standing.after(entry), tail.with(List.of(entry)));
    }

    Memory seen(Author by, long seq) {
        return standing == null ? this : new Memory(known, standing.seen(by, seq), tail);
    }

    /** Without a word: who still lacks some reads them elsewhere. */
    Memory wordless() {
        return new Memory(known, standing, Tail.at(tail.last()));
    }
}
