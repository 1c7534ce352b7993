package nl.veiligthuis.platform.chat;

import java.util.List;
import java.util.Set;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Language;

/**
 * A signal that a visitor takes from a self-check into the chat.
 *
 * @param id in {@code content/signals}
 * @param words in the visitor's language, as they will be told
 */
record HandedOver(String id, String words) {

    /** How the boxes of a form are named; what follows is the id. */
    private static final String BOX = "signal-";

    /** The signals whose boxes were ticked in a form, those that are known. */
    static List<String> in(Form form, Signals signals) {
        Set<String> ticked = form.ticked(BOX);
        return signals.ordered(ticked);
    }

    static List<HandedOver> told(List<String> ids, Signals signals, Language language) {
        return ids.stream()
                .map(id -> new HandedOver(id, signals.words(id, language)))
                .toList();
    }
}
