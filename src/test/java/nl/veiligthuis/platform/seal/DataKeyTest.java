package nl.veiligthuis.platform.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DataKeyTest {

    private static final UUID CHAT = UUID.randomUUID();
    private static final byte[] WORDS = "Hij komt om zes uur thuis".getBytes(StandardCharsets.UTF_8);

    private final DataKey key = DataKey.random();
    private final byte[] bytes = key.seal(WORDS, Place.entry(CHAT, 7, "VISITOR"));

    @Test
    void what_was_sealed_for_a_place_is_opened_there() {
        assertArrayEquals(WORDS, key.open(bytes, Place.entry(CHAT, 7, "VISITOR")));
        assertEquals(WORDS.length + DataKey.OVERHEAD, bytes.length);
    }

    @Test
    void in_any_other_place_it_cannot_be_opened() {
        List<Place> others = List.of(
                Place.entry(CHAT, 8, "VISITOR"),
                Place.entry(CHAT, 7, "ADVISER"),
                Place.entry(UUID.randomUUID(), 7, "VISITOR"),
                Place.note(CHAT, 7, UUID.randomUUID()),
                Place.about(CHAT),
                Place.key(CHAT, 7));
        others.forEach(other -> assertNull(key.open(bytes, other)));
    }

    @Test
    void a_bit_that_was_turned_makes_it_unreadable() {
        for (int index : new int[] {0, 12, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[index] ^= 1;
            assertNull(key.open(changed, Place.entry(CHAT, 7, "VISITOR")));
        }
        assertNull(key.open(Arrays.copyOf(bytes, 5), Place.entry(CHAT, 7, "VISITOR")));
        assertNull(key.open(new byte[0], Place.entry(CHAT, 7, "VISITOR")));
    }

    @Test
    void another_key_opens_nothing_and_the_same_one_read_back_does() throws Exception {
        assertNull(DataKey.random().open(bytes, Place.entry(CHAT, 7, "VISITOR")));
        assertNull(DataKey.LOST.open(bytes, Place.entry(CHAT, 7, "VISITOR")));
        assertArrayEquals(WORDS, DataKey.of(key.bytes()).open(bytes, Place.entry(CHAT, 7, "VISITOR")));
        assertThrows(KeyGone.class, () -> DataKey.of(new byte[] {1, 2, 3}));
    }

    @Test
    void the_same_words_never_look_the_same() {
        assertFalse(Arrays.equals(bytes, key.seal(WORDS, Place.entry(CHAT, 7, "VISITOR"))));
    }
}
