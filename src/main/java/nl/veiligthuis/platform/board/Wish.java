package nl.veiligthuis.platform.board;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.web.Form;

/**
 * What a coordinator filled in to move a chat.
 *
 * @param target the id of an adviser, or {@value #QUEUE}; empty when nothing was chosen
 * @param why name of a {@link Why}; empty when nothing was chosen
 * @param epoch of the chat as they saw it; no epoch of any chat when it was left out
 */
public record Wish(String target, String why, int epoch) {

    static final String QUEUE = "queue";
    static final Wish NONE = new Wish("", "", -1);

    static Wish of(Form form) {
        return new Wish(form.text("target"), form.text("why"), number(form.text("epoch")));
    }

    /** What it lacks. */
    Optional<Told> fault() {
        if (target.isEmpty()) {
            return Optional.of(Told.NO_TARGET);
        }
        boolean known = Arrays.stream(Why.values()).anyMatch(one -> one.name().equals(why));
        return known ? Optional.empty() : Optional.of(Told.NO_WHY);
    }

    /** Whether this adviser was chosen. */
    public boolean names(UUID adviser) {
        return target.equals(adviser.toString());
    }

    boolean toQueue() {
        return target.equals(QUEUE);
    }

    /** The adviser; empty when it is no id. */
    Optional<UUID> adviser() {
        return id(target);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return NONE.epoch;
        }
    }
}
