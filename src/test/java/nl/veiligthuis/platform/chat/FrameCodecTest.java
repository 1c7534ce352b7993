package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {

    private static final UUID ID = UUID.fromString("6a9d2b0e-9a40-4f3f-9d4e-30a1e4f1a111");

    private final FrameCodec codec = new FrameCodec();

    @Test
    void each_known_frame_is_read() {
        assertRead(
                new VisitorFrame.Resume("AAAAAAAAAAAAAAAAAAAAAA", 3),
                "{\"type\":\"resume\",\"token\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"after\":3}");
        assertRead(
                new VisitorFrame.Say(ID, "hé \"jij\""),
                "{\"type\":\"say\",\"id\":\"" + ID + "\",\"text\":\"hé \\\"jij\\\"\"}");
        assertRead(new VisitorFrame.Seen(7), "{\"seq\":7,\"type\":\"seen\"}");
        assertRead(new VisitorFrame.Writing(), "{\"type\":\"writing\"}");
        assertRead(new VisitorFrame.End(), " {\"type\":\"end\"} \n");
        assertRead(new VisitorFrame.Ping(), "{\"type\":\"ping\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "null",
                "true",
                "7",
                "[]",
                "[{\"type\":\"ping\"}]",
                "\"ping\"",
                "ping",
                "{}",
                "{\"type\":null}",
                "{\"type\":\"\"}",
                "{\"type\":\"shout\"}",
                "{\"type\":\"Ping\"}",
                "{\"type\":\"nl.veiligthuis.platform.chat.VisitorFrame$Ping\"}",
                "{\"type\":[\"ping\"]}",
                "{type:\"ping\"}",
                "{'type':'ping'}",
                "{\"type\":\"ping\",}",
                "{\"type\":\"ping\"}{\"type\":\"ping\"}",
                "{\"type\":\"ping\"} x",
                "{\"type\":\"ping\"/* */}",
                "{\"type\":\"ping\",\"extra\":1}",
                "{\"type\":\"seen\"}",
                "{\"type\":\"seen\",\"seq\":null}",
                "{\"type\":\"seen\",\"seq\":\"veel\"}",
                "{\"type\":\"seen\",\"seq\":1.5}",
                "{\"type\":\"seen\",\"seq\":9223372036854775808}",
                "{\"type\":\"seen\",\"seq\":111111111111111111111111111111}",
                "{\"type\":\"seen\",\"seq\":[1]}",
                "{\"type\":\"say\",\"text\":\"geen id\"}",
                "{\"type\":\"say\",\"id\":\"6a9d2b0e-9a40-4f3f-9d4e-30a1e4f1a111\"}",
                "{\"type\":\"say\",\"id\":null,\"text\":\"x\"}",
                "{\"type\":\"say\",\"id\":\"6a9d2b0e-9a40-4f3f-9d4e-30a1e4f1a111\",\"text\":null}",
                "{\"type\":\"say\",\"id\":\"6a9d2b0e-9a40-4f3f-9d4e-30a1e4f1a111\",\"text\":{}}",
                "{\"type\":\"say\",\"id\":\"geen-id\",\"text\":\"x\"}",
                "{\"type\":\"resume\",\"token\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"type\":\"resume\",\"after\":0}",
            })
    void what_is_no_frame_is_not_one(String text) {
        assertEquals(Optional.empty(), codec.read(text, VisitorFrame.class));
    }

    @Test
    void what_is_too_deep_is_no_frame() {
        String deep = "{\"type\":\"ping\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertEquals(Optional.empty(), codec.read(deep, VisitorFrame.class));
    }

    @Test
    void a_word_longer_than_a_frame_is_no_frame() {
        assertEquals(
                Optional.empty(),
                codec.read(
                        "{\"type\":\"say\",\"id\":\"" + ID + "\",\"text\":\"" + "x".repeat(FrameCodec.LARGEST + 1)
                                + "\"}",
                        VisitorFrame.class));
    }

    @Test
    void a_frame_is_measured_in_bytes() {
        assertFalse(FrameCodec.tooLarge(""));
        assertFalse(FrameCodec.tooLarge("x".repeat(16_384)));
        assertTrue(FrameCodec.tooLarge("x".repeat(16_385)));
        assertFalse(FrameCodec.tooLarge("é".repeat(8_192)));
        assertTrue(FrameCodec.tooLarge("é".repeat(8_192) + "x"));
        assertFalse(FrameCodec.tooLarge("م".repeat(8_192)));
        assertTrue(FrameCodec.tooLarge("€".repeat(5_462)));
        assertFalse(FrameCodec.tooLarge("🙂".repeat(4_096)));
        assertTrue(FrameCodec.tooLarge("🙂".repeat(4_096) + "x"));
    }

    @Test
    void a_frame_of_our_own_names_its_type_and_leaves_out_what_is_not_there() {
        assertEquals("{\"type\":\"pong\"}", codec.write(new ChatFrame.Pong()));
        assertEquals(
                "{\"type\":\"stored\",\"id\":\"" + ID + "\",\"seq\":4}",
                codec.write(new ChatFrame.Stored(null, ID, 4)));
        assertEquals(
                "{\"type\":\"entry\",\"seq\":1,\"author\":\"VISITOR\",\"kind\":\"TEXT\",\"id\":\"" + ID
                        + "\",\"text\":\"hé\",\"at\":\"2026-11-24T02:00:00Z\"}",
                codec.write(new ChatFrame.Said(
                        null,
                        1,
                        Author.VISITOR,
                        EntryKind.TEXT,
                        ID,
                        "hé",
                        null,
                        null,
                        Instant.parse("2026-11-24T02:00:00Z"))));
    }

    private void assertRead(VisitorFrame frame, String text) {
        assertEquals(Optional.of(frame), codec.read(text, VisitorFrame.class));
    }
}
