package nl.veiligthuis.platform.chat;

import java.util.List;
import nl.veiligthuis.platform.signal.About;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.Language;

/**
 * What a visitor takes along, as they see it before it is told.
 *
 * @param about whom it is about; null when nothing is taken along, or when that was not said
 */
record Preview(About about, List<Line> lines) {

    /**
     * A signal.
     *
     * @param id in {@code content/signals}
     * @param words in the visitor's language
     */
    record Line(String id, String words) {}

    static final Preview NOTHING = new Preview(null, List.of());

    static Preview of(HandedOver handed, Signals signals, Language language) {
        return new Preview(
                handed.about(),
                handed.signals().stream()
                        .map(id -> new Line(id, signals.words(id, language)))
                        .toList());
    }
}
