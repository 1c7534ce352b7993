package nl.veiligthuis.platform.board;

/** What a coordinator is told after they moved a chat, or could not: what became of it, and what the form lacked. */
enum Told {
    GIVEN,
    TAKEN_OVER,
    PUT_BACK,
    CHANGED,
    ADVISER_GONE,
    ADVISER_FULL,
    NOT_SERVED,
    NO_WHY,
    NO_TARGET;

    String in(AssignmentMessages words) {
        return switch (this) {
            case GIVEN, TAKEN_OVER -> words.told_given();
            case PUT_BACK -> words.told_put_back();
            case CHANGED -> words.told_changed();
            case ADVISER_GONE -> words.told_adviser_gone();
            case ADVISER_FULL -> words.told_adviser_full();
            case NOT_SERVED -> words.told_not_served();
            case NO_WHY -> words.told_no_why();
            case NO_TARGET -> words.told_no_target();
        };
    }
}
