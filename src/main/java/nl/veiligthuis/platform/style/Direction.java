package nl.veiligthuis.platform.style;

/** How lines of a page run. */
enum Direction {
    LEFT_TO_RIGHT("left", "right"),
    RIGHT_TO_LEFT("right", "left");

    private static final String SIGN = "dir=\"rtl\"";

    private final String start;
    private final String end;

    Direction(String start, String end) {
        this.start = start;
        this.end = end;
    }

    /** By the first tag of a page. */
    static Direction of(String html) {
        int tag = html.indexOf("<html");
        int end = html.indexOf('>', tag);
        return tag >= 0 && end > 0 && html.substring(tag, end).contains(SIGN) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /** The side at which a line starts. */
    String start() {
        return start;
    }

    /** The side at which a line ends. */
    String end() {
        return end;
    }
}
