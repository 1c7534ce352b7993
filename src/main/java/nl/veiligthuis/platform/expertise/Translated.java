package nl.veiligthuis.platform.expertise;

import java.util.List;

/** A text of which the translations differ in words alone. */
interface Translated {

    /** All that must be the same in every language, each as its key and its value. */
    List<String> shape();
}
