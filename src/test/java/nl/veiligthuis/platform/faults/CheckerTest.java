package nl.veiligthuis.platform.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Author;
import nl.veiligthuis.platform.chat.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A good run is made first; each test then spoils it in one way. */
class CheckerTest {

    private static final UUID CHAT = UUID.randomUUID();
    private static final UUID JOINED = UUID.randomUUID();
    private static final UUID HELP = UUID.randomUUID();
    private static final UUID HELLO = UUID.randomUUID();
    private static final UUID WAIT = UUID.randomUUID();

    List<Stored> stored;
    Testimony visitor;
    Testimony adviser;

    @BeforeEach
    void a_visitor_speaks_twice_and_an_adviser_once_over_a_line_that_breaks() {
        stored = new ArrayList<>(List.of(
                stored(1, Author.VISITOR, EntryKind.TEXT, HELP),
                stored(2, Author.SYSTEM, EntryKind.JOINED, JOINED),
                stored(3, Author.ADVISER, EntryKind.TEXT, HELLO),
                stored(4, Author.VISITOR, EntryKind.TEXT, WAIT)));
        visitor = new Testimony(
                CHAT,
                Author.VISITOR,
                List.of(new Testimony.Message(HELP, "Help"), new Testimony.Message(WAIT, "Wait")),
                new ArrayList<>(List.of(new Testimony.Told(HELP, 1), new Testimony.Told(WAIT, 4))),
                new ArrayList<>(List.of(
                        new Testimony.Asked(0), shown(1), shown(2), new Testimony.Asked(2), shown(3), shown(4))));
        adviser = new Testimony(
                CHAT,
                Author.ADVISER,
                List.of(new Testimony.Message(HELLO, "Hello")),
                new ArrayList<>(List.of(new Testimony.Told(HELLO, 3), new Testimony.Told(HELLO, 3))),
                new ArrayList<>(List.of(new Testimony.Asked(0), shown(1), shown(2), shown(3), shown(4))));
    }

    @Test
    void a_run_in_which_all_arrived_has_no_fault() {
        assertEquals(List.of(), faults());
    }

    @Test
    void a_message_that_was_acknowledged_and_is_lost() {
        stored.removeLast();
        assertFault("was acknowledged as 4 and is not stored so");
    }

    @Test
    void a_message_that_was_acknowledged_under_another_number() {
        visitor.told().set(1, new Testimony.Told(WAIT, 5));
        assertFault("was acknowledged as 5 and is not stored so");
    }

    @Test
    void an_acknowledgement_of_what_nobody_said() {
        adviser.told().add(new Testimony.Told(JOINED, 2));
        assertFault("was acknowledged as 2 and is not stored so");
    }

    @Test
    void an_acknowledgement_that_went_to_the_other_side() {
        adviser.told().add(new Testimony.Told(HELP, 1));
        assertFault("ADVISER: " + HELP + " was acknowledged as 1 and is not stored so");
    }

    @Test
    void a_message_that_is_stored_and_was_never_acknowledged() {
        visitor.told().removeLast();
        assertFault("was never acknowledged");
    }

    @Test
    void a_message_that_is_stored_twice() {
        stored.add(stored(5, Author.VISITOR, EntryKind.TEXT, WAIT));
        assertFault("is stored twice, again as 5");
    }

    @Test
    void a_number_that_is_missing() {
        stored.set(3, stored(5, Author.VISITOR, EntryKind.TEXT, WAIT));
        assertFault("number 3 is followed by 5");
    }

    @Test
    void a_number_that_was_given_twice() {
        stored.add(stored(4, Author.ADVISER, EntryKind.TEXT, UUID.randomUUID()));
        assertFault("number 4 is followed by 4");
    }

    @Test
    void words_that_nobody_said() {
        stored.add(stored(5, Author.ADVISER, EntryKind.TEXT, UUID.randomUUID()));
        assertFault("number 5 was said by nobody");
    }

    @Test
    void messages_of_one_side_that_are_stored_in_another_order() {
        stored.set(0, stored(1, Author.VISITOR, EntryKind.TEXT, WAIT));
        stored.set(3, stored(4, Author.VISITOR, EntryKind.TEXT, HELP));
        visitor.told().set(0, new Testimony.Told(HELP, 4));
        visitor.told().set(1, new Testimony.Told(WAIT, 1));
        assertFault("has number 1, though it was said after 4");
    }

    @Test
    void an_entry_that_was_not_shown() {
        visitor.seen().remove(2);
        assertFault("VISITOR: after 1 came 3");
    }

    @Test
    void a_last_entry_that_was_not_shown() {
        visitor.seen().removeLast();
        assertFault("4 entries are stored, and the last shown is 3");
    }

    @Test
    void a_side_that_was_shown_nothing() {
        adviser.seen().clear();
        assertFault("4 entries are stored, and the last shown is 0");
    }

    @Test
    void an_entry_that_was_shown_twice() {
        adviser.seen().add(4, shown(3));
        assertFault("ADVISER: after 3 came 3");
    }

    @Test
    void an_entry_that_came_again_though_it_was_not_asked_for() {
        visitor.seen().add(4, shown(2));
        assertFault("VISITOR: after 2 came 2");
    }

    @Test
    void an_entry_that_came_again_because_it_was_asked_for_is_no_fault() {
        visitor.seen().set(3, new Testimony.Asked(1));
        visitor.seen().add(4, shown(2));
        assertEquals(List.of(), faults());
    }

    @Test
    void entries_that_were_passed_over_by_asking_for_too_little() {
        visitor.seen().set(3, new Testimony.Asked(3));
        visitor.seen().remove(4);
        assertFault("VISITOR: after 2 came 4");
    }

    @Test
    void entries_that_were_shown_in_another_order() {
        Collections.swap(adviser.seen(), 2, 3);
        assertFault("ADVISER: after 1 came 3");
    }

    @Test
    void other_words_than_were_said() {
        visitor.seen().set(1, new Testimony.Shown(1, Author.VISITOR, HELP, "Hel"));
        assertFault("what was shown as 1 is not what is stored and was said");
    }

    private void assertFault(String expected) {
        List<String> faults = faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(expected)), faults.toString());
    }

    private List<String> faults() {
        return Checker.faults(List.of(visitor, adviser), stored);
    }

    private static Stored stored(long seq, Author author, EntryKind kind, UUID id) {
        return new Stored(CHAT, seq, author, kind, id, Instant.EPOCH);
    }

    private static Testimony.Shown shown(int seq) {
        return switch (seq) {
            case 1 -> new Testimony.Shown(1, Author.VISITOR, HELP, "Help");
            case 2 -> new Testimony.Shown(2, Author.SYSTEM, JOINED, "");
            case 3 -> new Testimony.Shown(3, Author.ADVISER, HELLO, "Hello");
            default -> new Testimony.Shown(4, Author.VISITOR, WAIT, "Wait");
        };
    }
}
