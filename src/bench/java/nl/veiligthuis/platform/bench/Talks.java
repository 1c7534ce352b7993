package nl.veiligthuis.platform.bench;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/**
 * Conversations that are held, of the application or of its floor: who can be made to speak, and what is heard of what they
 * said. A message is known by its id, which holds the number of its run and its own number in it.
 */
final class Talks {

    /** One side of a conversation. */
    interface Speaker {

        /** Says something under an id of 36 characters. */
        void say(byte[] id);

        boolean visitor();

        /** Whether it can be heard by the other side now. */
        boolean ready();
    }

    /** Who is told what became of messages, each by its number. */
    interface Hearing {

        void stored(int number);

        void delivered(int number, boolean toVisitor);

        void refused(String frame);
    }

    private static final String ID = "%08x-0000-4000-8000-000000000000";
    private static final int RUN_DIGITS = 8;
    private static final int NUMBER_AT = 24;
    private static final int NUMBER_DIGITS = 12;
    private static final String TEXT =
            "Dit is een bericht van een gewone lengte, zoals mensen ze in een gesprek wel schrijven.";

    private static final Hearing NOBODY = new Hearing() {
        @Override
        public void stored(int number) {}

        @Override
        public void delivered(int number, boolean toVisitor) {}

        @Override
        public void refused(String frame) {}
    };

    private final List<Speaker> speakers = new ArrayList<>();
    private Hearing hearing = NOBODY;
    private byte[] firstId = {};
    private long run;

    /** What comes before and after the id in a message. */
    record Around(byte[] before, byte[] after) {

        static Around visitor() {
            return new Around(Line.ascii("{\"type\":\"say\",\"id\":\""), Line.ascii("\",\"text\":\"" + TEXT + "\"}"));
        }

        static Around adviser(String conversation, int epoch) {
            String before =
                    "{\"type\":\"say\",\"conversation\":\"%s\",\"epoch\":%d,\"id\":\"".formatted(conversation, epoch);
            return new Around(Line.ascii(before), visitor().after());
        }
    }

    void add(Speaker speaker) {
        speakers.add(speaker);
    }

    List<Speaker> speakers() {
        return List.copyOf(speakers);
    }

    boolean ready() {
        return speakers.stream().allMatch(Speaker::ready);
    }

    /** Begins a run: from now on its messages are heard by this one. */
    void begin(Hearing listener) {
        run++;
        firstId = Line.ascii(ID.formatted(run));
        hearing = listener;
    }

    void end() {
        hearing = NOBODY;
    }

    byte[] id(int number) {
        byte[] id = firstId.clone();
        int rest = number;
        for (int at = id.length - 1; rest > 0; at--) {
            id[at] = (byte) Character.forDigit(rest & 0xF, 16);
            rest >>= 4;
        }
        return id;
    }

    /** A frame that came to one side; whether it was about a message. */
    boolean heard(boolean toVisitor, ByteBuf bytes, int start, int length) {
        Scan.Kind kind = Scan.kind(bytes, start, length);
        if (kind != Scan.Kind.STORED && kind != Scan.Kind.ENTRY) {
            return false;
        }
        int id = Scan.id(bytes, start, length);
        if (id > 0 && Scan.hex(bytes, id, RUN_DIGITS) == run) {
            tell(kind, (int) Scan.hex(bytes, id + NUMBER_AT, NUMBER_DIGITS), toVisitor);
        }
        return true;
    }

    private void tell(Scan.Kind kind, int number, boolean toVisitor) {
        if (number < 0) {
            return;
        }
        if (kind == Scan.Kind.STORED) {
            hearing.stored(number);
        } else {
            hearing.delivered(number, toVisitor);
        }
    }

    void refused(String frame) {
        hearing.refused(frame);
    }
}
