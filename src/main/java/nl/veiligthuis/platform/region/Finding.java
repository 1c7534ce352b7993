package nl.veiligthuis.platform.region;

import java.util.List;
import nl.veiligthuis.platform.edition.LocalPage;

/**
 * What the finder has to say.
 *
 * @param kind which of the fields below count
 * @param asked what was typed, to be shown again; empty when nothing was
 * @param choices the places it may be
 * @param municipality the answer
 * @param region the answer's region
 * @param local what else there is in the municipality
 */
public record Finding(
        Kind kind, String asked, List<Place> choices, Municipality municipality, Region region, LocalPage local) {

    /** The kinds of findings. */
    public enum Kind {
        /** Nothing was asked yet. */
        QUESTION,
        /** The municipality is known. */
        ANSWER,
        /** It may be one of several places, or one that is spelt a little differently. */
        CHOICES,
        /** A postcode suggests a place. */
        POSTCODE,
        /** Nothing fits. */
        UNKNOWN
    }

    static Finding question() {
        return new Finding(Kind.QUESTION, "", List.of(), null, null, null);
    }

    static Finding answer(Municipality municipality, Region region, LocalPage local) {
        return new Finding(Kind.ANSWER, municipality.name(), List.of(), municipality, region, local);
    }

    static Finding choices(Kind kind, String asked, List<Place> choices) {
        return new Finding(choices.isEmpty() ? Kind.UNKNOWN : kind, asked, choices, null, null, null);
    }

    /** Whether the municipality is known. */
    public boolean answered() {
        return kind == Kind.ANSWER;
    }

    /** Whether nothing fits what was asked. */
    public boolean unknown() {
        return kind == Kind.UNKNOWN;
    }
}
