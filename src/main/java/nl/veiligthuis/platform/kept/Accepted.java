package nl.veiligthuis.platform.kept;

import io.netty.util.AsciiString;

/**
 * Which codings a client takes, and how gladly: its {@code Accept-Encoding} (RFC 9110, section 12.5.3). Read at every request,
 * and so without making anything.
 */
final class Accepted {

    private static final int MOST = 1_000;
    private static final int UNSAID = -1;

    private Accepted() {}

    /**
     * The coding a client likes best; of those it likes as well, the smallest. Who accepts nothing there is gets the page
     * unpacked: a page that cannot be read is worse than one that was not asked for so.
     *
     * @param header null when it was not sent; then nothing is packed, for many a program that reads pages cannot unpack
     */
    static Coding best(String header) {
        if (header == null) {
            return Coding.IDENTITY;
        }
        int any = weight(header, "*", UNSAID);
        int brotli = Coding.BROTLI.available() ? weight(header, Coding.BROTLI.written(), any) : 0;
        int gzip = Math.max(weight(header, Coding.GZIP.written(), any), weight(header, "x-gzip", UNSAID));
        // Unsaid it is acceptable, and wanted least.
        int identity = weight(header, Coding.IDENTITY.written(), any == 0 ? 0 : 1);
        if (brotli > 0 && brotli >= gzip && brotli >= identity) {
            return Coding.BROTLI;
        }
        return gzip > 0 && gzip >= identity ? Coding.GZIP : Coding.IDENTITY;
    }

    /** In thousandths. */
    private static int weight(String header, String coding, int unsaid) {
        int from = 0;
        while (from < header.length()) {
            int comma = header.indexOf(',', from);
            int to = comma < 0 ? header.length() : comma;
            int name = skipSpace(header, from, to);
            int end = name + coding.length();
            if (AsciiString.regionMatches(header, true, name, coding, 0, coding.length())
                    && (end >= to || isEnd(header.charAt(end)))) {
                return quality(header, end, to);
            }
            from = to + 1;
        }
        return unsaid;
    }

    /** What follows the name of a coding; what cannot be read counts as nothing said. */
    private static int quality(String header, int from, int to) {
        int equals = header.indexOf('=', from);
        if (equals < 0 || equals >= to) {
            return MOST;
        }
        int at = skipSpace(header, equals + 1, to);
        int weight = at < to && header.charAt(at) == '1' ? MOST : 0;
        int unit = MOST / 10;
        for (at += 2; at < to && unit > 0 && Character.isDigit(header.charAt(at)); at++) {
            weight += unit * (header.charAt(at) - '0');
            unit /= 10;
        }
        return Math.min(weight, MOST);
    }

    private static int skipSpace(String header, int from, int to) {
        int at = from;
        while (at < to && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isEnd(char after) {
        return after == ';' || after == ' ' || after == '\t';
    }
}
