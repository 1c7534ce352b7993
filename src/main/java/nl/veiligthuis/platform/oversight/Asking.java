package nl.veiligthuis.platform.oversight;

import java.util.Arrays;
import java.util.Optional;
import nl.veiligthuis.platform.chat.MessageText;
import nl.veiligthuis.platform.web.Form;

/**
 * The form by which somebody asks for a text, as filled in.
 *
 * @param ground name of a {@link Ground}
 * @param reason in their own words
 */
public record Asking(String ground, String reason) {

    /** Characters of a reason: with its ground it fits in a row of the audit. */
    public static final int LONGEST = 160;

    static final Asking EMPTY = new Asking("", "");

    static Asking of(Form form) {
        String line = MessageText.line(form.text("reason"), Integer.MAX_VALUE);
        return new Asking(form.text("ground"), line == null ? "" : line);
    }

    /** The first thing that is wrong. */
    Optional<Told> fault() {
        if (Arrays.stream(Ground.values()).noneMatch(known -> known.name().equals(ground))) {
            return Optional.of(Told.NO_GROUND);
        }
        if (reason.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(Told.NO_REASON);
        }
        return reason.codePointCount(0, reason.length()) > LONGEST
                ? Optional.of(Told.REASON_TOO_LONG)
                : Optional.empty();
    }

    /** As it stands in the audit. */
    String detail() {
        return ground + " " + reason;
    }
}
