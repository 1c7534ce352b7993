package nl.veiligthuis.platform.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TalksTest {

    private final Talks talks = new Talks();
    private final List<String> heard = new ArrayList<>();

    @Test
    void a_message_is_known_again_by_its_id() {
        talks.begin(new Listener());
        hear("stored", id(0));
        hear("entry", id(1_234_567));
        assertEquals(List.of("stored 0", "delivered 1234567 to a visitor"), heard);
    }

    @Test
    void messages_of_an_earlier_run_are_not_counted() {
        talks.begin(new Listener());
        String early = id(7);
        talks.begin(new Listener());
        hear("stored", early);
        hear("stored", UUID.randomUUID().toString());
        assertEquals(List.of(), heard);
    }

    @Test
    void every_id_is_one_that_the_service_takes() {
        talks.begin(new Listener());
        assertEquals(id(255), UUID.fromString(id(255)).toString());
    }

    private String id(int number) {
        return new String(talks.id(number), StandardCharsets.US_ASCII);
    }

    private void hear(String type, String id) {
        ByteBuf bytes =
                Unpooled.wrappedBuffer(Line.ascii("{\"type\":\"%s\",\"id\":\"%s\",\"seq\":1}".formatted(type, id)));
        talks.heard(true, bytes, 0, bytes.readableBytes());
    }

    private final class Listener implements Talks.Hearing {

        @Override
        public void stored(int number) {
            heard.add("stored " + number);
        }

        @Override
        public void delivered(int number, boolean toVisitor) {
            heard.add("delivered " + number + (toVisitor ? " to a visitor" : " to an adviser"));
        }

        @Override
        public void refused(String frame) {
            heard.add(frame);
        }
    }
}
