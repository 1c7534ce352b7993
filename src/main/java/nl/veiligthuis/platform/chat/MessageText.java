package nl.veiligthuis.platform.chat;

/**
 * The words of one message, fit to be stored and shown: without control characters, and without the invisible characters
 * that turn the direction of the text around them (Unicode TR 9, explicit formatting), which could make a screen show
 * something else than was written.
 *
 * @param value 1 to {@value #LONGEST} characters (Unicode code points)
 */
public record MessageText(String value) {

    /** Characters in one message. */
    public static final int LONGEST = 4_000;

    /** Why a text cannot be a message. */
    public enum Flaw {
        EMPTY,
        TOO_LONG
    }

    /** A text that cannot be sent, with the reason. */
    public static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final Flaw flaw;

        Unfit(Flaw flaw) {
            super(flaw.name(), null, false, false);
            this.flaw = flaw;
        }

        public Flaw flaw() {
            return flaw;
        }
    }

    /** Cleans a text as it was typed. */
    public static MessageText of(String typed) throws Unfit {
        String clean = clean(typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n'));
        if (clean.codePoints().noneMatch(MessageText::leavesInk)) {
            throw new Unfit(Flaw.EMPTY);
        }
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            throw new Unfit(Flaw.TOO_LONG);
        }
        return new MessageText(clean);
    }

    /** A text of one line, at most so many characters; null when nothing is left of it. */
    public static String line(String typed, int longest) {
        String clean = clean(typed == null ? "" : typed)
                .replace('\n', ' ')
                .replace('\t', ' ')
                .strip();
        int end = clean.offsetByCodePoints(0, Math.min(longest, clean.codePointCount(0, clean.length())));
        return clean.isEmpty() ? null : clean.substring(0, end);
    }

    private static String clean(String typed) {
        return typed.codePoints()
                .filter(MessageText::shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Neither white space nor a mark that only steers the characters around it, such as a zero-width space. */
    private static boolean leavesInk(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    private static boolean shown(int character) {
        boolean turnsDirection =
                character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean halfPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !turnsDirection && !control && !halfPair;
    }
}
