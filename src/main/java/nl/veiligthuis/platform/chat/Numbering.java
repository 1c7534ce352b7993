package nl.veiligthuis.platform.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What becomes of messages that are stored together, when all their conversations are locked: each in its turn gets the next
 * number of its conversation, or an answer that it gets none. Nothing of it counts before the commit.
 */
final class Numbering {

    /**
     * A conversation that has not ended, as it stands under the lock.
     *
     * @param last the number of its last entry
     * @param holder the adviser who holds it; null when nobody does
     */
    record Standing(long last, UUID holder, int epoch, boolean hidden) {

        private boolean heldUnder(Hold hold) {
            return hold.adviser().equals(holder) && hold.epoch() == epoch;
        }
    }

    /** A message that was stored before, with the id of one of these. */
    record Earlier(long seq, byte[] sealed) {}

    /** A message that is to be stored under a number, with its words as they are to be stored. */
    record Numbered(Said said, long seq, byte[] sealed) {}

    private final Map<UUID, Standing> standing;
    private final Map<Said.Id, Earlier> earlier;
    private final Map<UUID, Long> last = new HashMap<>();
    private final Map<Said.Id, Numbered> numbered = new LinkedHashMap<>();
    private final List<Said> again = new ArrayList<>();
    private final List<Appended> answers = new ArrayList<>();

    /** @param standing without those that have ended */
    Numbering(List<Said> messages, Map<UUID, Standing> standing, Map<Said.Id, Earlier> earlier) {
        this.standing = standing;
        this.earlier = earlier;
        messages.forEach(said -> answers.add(answer(said)));
    }

    /** One for each message, in their order. */
    List<Appended> answers() {
        return answers;
    }

    /** What is to be stored, of each conversation in the order of its numbers. */
    List<Numbered> numbered() {
        return List.copyOf(numbered.values());
    }

    /** Messages that were stored before these: nobody may have been told, if it could not be known that they were. */
    List<Said> again() {
        return again;
    }

    /** The last number of each conversation that gets messages. */
    Map<UUID, Long> last() {
        return last;
    }

    Committed committed(Numbered stored, Instant at) {
        Said said = stored.said();
        Standing stood = standing.get(said.conversation());
        Entry entry = new Entry(
                stored.seq(),
                said.author(),
                EntryKind.TEXT,
                said.sender(),
                said.words().text(),
                said.words().phrase(),
                at);
        return new Committed(said.conversation(), entry, stood.epoch(), stood.hidden());
    }

    /** A retry first: it is answered with its number, also when nothing may be written any more. */
    private Appended answer(Said said) {
        Said.Id id = said.id();
        Earlier before = earlier.get(id);
        if (before != null) {
            return before(said, before);
        }
        Numbered beside = numbered.get(id);
        if (beside != null) {
            return same(beside.said().words(), said) ? new Appended.Stored(beside.seq()) : new Appended.Conflict();
        }
        Standing stands = standing.get(said.conversation());
        return stands == null ? new Appended.Refused() : answer(said, id, stands);
    }

    /** A refusal because the visitor covered the page is for a while, all others are for good. */
    private Appended answer(Said said, Said.Id id, Standing stands) {
        if (said.hold() != null && !stands.heldUnder(said.hold())) {
            return new Appended.Refused();
        }
        if (said.hold() != null && stands.hidden()) {
            return new Appended.Hidden();
        }
        long seq = last.merge(said.conversation(), stands.last() + 1, (before, first) -> before + 1);
        numbered.put(
                id,
                new Numbered(
                        said,
                        seq,
                        SealedEntry.seal(said.key(), said.conversation(), seq, said.author(), said.words())));
        return new Appended.Stored(seq);
    }

    /** Words that were changed behind the service's back cannot be compared: they are not acknowledged as these. */
    private Appended before(Said said, Earlier before) {
        Words stored = SealedEntry.open(said.key(), said.conversation(), before.seq(), said.author(), before.sealed());
        if (stored == null || !same(stored, said)) {
            return new Appended.Conflict();
        }
        again.add(said);
        return new Appended.Stored(before.seq());
    }

    private static boolean same(Words words, Said said) {
        return words.text().equals(said.words().text());
    }
}
