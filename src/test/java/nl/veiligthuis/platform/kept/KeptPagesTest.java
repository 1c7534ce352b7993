package nl.veiligthuis.platform.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import nl.veiligthuis.platform.web.FrontDoor;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T11:00:30Z");
    private static final long ROOM = 200_000;

    private FrontDoor.State state = FrontDoor.State.OPEN;

    private final KeptPages pages = new KeptPages(
            language -> state, Clock.fixed(NOW, ZoneOffset.UTC), () -> new MemorySize(BigInteger.valueOf(ROOM)));

    @Test
    void a_page_is_found_under_its_address_and_what_it_says_of_the_chat() {
        KeptPage open = page(10, Instant.MAX);
        pages.keep(pages.at("/nl/mannen"), open);
        assertEquals(open, pages.find(pages.at("/nl/mannen")));
        assertNull(pages.find(pages.at("/en/mannen")));
        assertNull(pages.find(pages.at("/nl/in/ede/mannen")));
        state = FrontDoor.State.CLOSED;
        assertNull(pages.find(pages.at("/nl/mannen")));
        state = FrontDoor.State.OPEN;
        assertEquals(open, pages.find(pages.at("/nl/mannen")));
    }

    @Test
    void the_language_is_the_first_part_of_an_address_or_the_second() {
        for (String address : new String[] {"/nl", "/nl/", "/ar/in/ede/", "/banner/en", "/banner/nl/in/ede"}) {
            assertEquals(state, pages.at(address).door(), address);
        }
        for (String address : new String[] {"/", "", "*", "/robots.txt", "/nlx/mannen", "/xx/", "/a/b/nl"}) {
            assertNull(pages.at(address).door(), address);
        }
    }

    @Test
    void what_is_not_true_any_more_is_not_found() {
        pages.keep(pages.at("/nl/in/ede"), page(10, NOW.plusMillis(1)));
        assertNotNull(pages.find(pages.at("/nl/in/ede")));
        pages.keep(pages.at("/nl/in/ede"), page(10, NOW));
        assertNull(pages.find(pages.at("/nl/in/ede")));
    }

    @Test
    void there_is_room_for_so_much_and_no_more() {
        for (int number = 0; number < 500; number++) {
            pages.keep(pages.at("/nl/" + number), page(5_000, Instant.MAX));
            assertTrue(pages.bytes() <= ROOM, "after " + number + " pages: " + pages.bytes());
        }
        assertNotEquals(0, pages.size());
    }

    /** Of bytes that cannot be packed. */
    private static KeptPage page(int bytes, Instant until) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return new KeptPage(new Packings(noise), MultiMap.caseInsensitiveMultiMap(), until);
    }
}
