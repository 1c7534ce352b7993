package nl.veiligthuis.platform.selfcheck;

/**
 * Something to do next.
 *
 * @param to a telephone number as {@code tel:112}, or a page below the root of the language, such as {@code chat}
 * @param text of the link
 */
public record Step(String to, String text) {

    /** Whether this step is a call. */
    public boolean call() {
        return to.startsWith("tel:");
    }
}
