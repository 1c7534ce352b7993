package nl.veiligthuis.platform.edition;

import java.util.List;
import java.util.Map;

/**
 * What an editor wrote about a municipality.
 *
 * @param intro a few words of their own; may be empty
 */
record LocalHelp(Words intro, List<Partner> partners) {

    /** Of a municipality about which nothing was written. */
    static final LocalHelp NONE = new LocalHelp(new Words(Map.of()), List.of());
}
