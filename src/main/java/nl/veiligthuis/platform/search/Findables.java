package nl.veiligthuis.platform.search;

import java.util.List;
import nl.veiligthuis.platform.web.Language;

/**
 * What a feature lets readers find. Each bean that implements this is asked once for each language, at start; what it names
 * is found from then on.
 */
public interface Findables {

    /** What a reader of this language gets, in whatever language it is written. */
    List<Findable> in(Language reader);
}
