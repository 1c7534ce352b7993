package nl.veiligthuis.platform.chat;

import java.util.List;
import nl.veiligthuis.platform.signal.About;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.Form;

/**
 * What a visitor takes from a self-check into the chat.
 *
 * @param about whom it is about; null when nothing is taken along, or when that was not said
 * @param signals ids in {@code content/signals}; none, mostly
 */
public record HandedOver(About about, List<String> signals) {

    /** How the boxes of a form are named; what follows is the id. */
    private static final String BOX = "signal-";

    static final HandedOver NOTHING = new HandedOver(null, List.of());

    public HandedOver {
        signals = List.copyOf(signals);
    }

    /** The signals whose boxes were ticked in a form, those that are known and can be about this. */
    static HandedOver in(Form form, Signals signals) {
        About about = About.of(form.text("about")).orElse(null);
        List<String> ticked = signals.ordered(form.ticked(BOX)).stream()
                .filter(id -> signals.fits(id, about))
                .toList();
        return ticked.isEmpty() ? NOTHING : new HandedOver(about, ticked);
    }
}
