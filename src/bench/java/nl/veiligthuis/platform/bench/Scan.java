package nl.veiligthuis.platform.bench;

import io.netty.buffer.ByteBuf;

/** Finds in a frame what the generator needs of it, without taking it apart: the service writes {@code type} first. */
final class Scan {

    static final byte[] END_OF_HEAD = Line.ascii("\r\n\r\n");
    private static final byte[] ID = Line.ascii("\"id\":\"");

    /** Of the characters of a frame so many stand before its type. */
    private static final int TYPE = 9;

    /** What the generator tells apart. */
    enum Kind {
        STORED,
        ENTRY,
        PING,
        OTHER
    }

    private Scan() {}

    static Kind kind(ByteBuf bytes, int start, int length) {
        if (length < TYPE + 4) {
            return Kind.OTHER;
        }
        int type = bytes.getInt(start + TYPE);
        return switch (type) {
            case 's' << 24 | 't' << 16 | 'o' << 8 | 'r' -> Kind.STORED;
            case 'e' << 24 | 'n' << 16 | 't' << 8 | 'r' -> Kind.ENTRY;
            case 'p' << 24 | 'i' << 16 | 'n' << 8 | 'g' -> Kind.PING;
            default -> Kind.OTHER;
        };
    }

    /** Where the id of a frame begins, or -1. */
    static int id(ByteBuf bytes, int start, int length) {
        return after(bytes, start + TYPE, start + length, ID);
    }

    /** The place right after a pattern, or -1 when it is not there. */
    static int after(ByteBuf bytes, int start, int end, byte[] pattern) {
        for (int at = start; at <= end - pattern.length; at++) {
            int same = 0;
            while (same < pattern.length && bytes.getByte(at + same) == pattern[same]) {
                same++;
            }
            if (same == pattern.length) {
                return at + pattern.length;
            }
        }
        return -1;
    }

    /** A number written in small hexadecimal digits, or -1 when one of them is none. */
    static long hex(ByteBuf bytes, int start, int digits) {
        long value = 0;
        for (int at = start; at < start + digits; at++) {
            int digit = Character.digit(bytes.getByte(at), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
