package nl.veiligthuis.platform.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintCodecTest {

    private static final String ID = "123e4567-e89b-12d3-a456-426614174000";
    private static final UUID CHAT = UUID.fromString(ID);

    /** One of each kind. */
    static final List<Hint> ALL = List.of(
            new Hint.News(CHAT),
            new Hint.Said(CHAT, 999_999_999_999_999_999L),
            new Hint.Seen(CHAT, "VISITOR", 0),
            new Hint.Writing(CHAT, "ADVISER"),
            new Hint.SlowSource(CHAT),
            new Hint.DeskChanged());

    @Test
    void every_hint_there_is_comes_out_as_it_went_in_and_is_short() {
        assertEquals(
                Set.of(Hint.class.getPermittedSubclasses()),
                ALL.stream().map(Object::getClass).collect(Collectors.toSet()));
        for (Hint hint : ALL) {
            String written = HintCodec.write(hint);
            assertEquals(Optional.of(hint), HintCodec.read(written));
            assertTrue(written.length() <= HintCodec.LONGEST, written);
        }
    }

    @Test
    void there_is_one_way_to_write_a_hint() {
        assertEquals("Said " + ID + " 17", HintCodec.write(new Hint.Said(CHAT, 17)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "News",
                "news " + ID,
                "News  " + ID,
                "News " + ID + " ",
                "News " + ID + " 1",
                "News 1-1-1-1-1",
                "News 123E4567-E89B-12D3-A456-426614174000",
                "Hint " + ID,
                "Object",
                "Said " + ID,
                "Said " + ID + " ",
                "Said " + ID + " -1",
                "Said " + ID + " 01",
                "Said " + ID + " 9999999999999999999",
                "Said 1 " + ID,
                "Seen " + ID + " 5 VISITOR",
                "Writing " + ID + " visitor",
                "Writing " + ID + " ",
                "Writing " + ID + " ABCDEFGHIJKLMNOPQ",
                "Writing " + ID + " ADVISER\n",
                "DeskChanged now",
                "DeskChanged DeskChanged",
            })
    void anything_else_is_none(String message) {
        assertEquals(Optional.empty(), HintCodec.read(message));
    }

    @Test
    void what_is_long_is_none_without_a_look() {
        assertEquals(Optional.empty(), HintCodec.read("DeskChanged" + " ".repeat(1_000_000)));
    }
}
