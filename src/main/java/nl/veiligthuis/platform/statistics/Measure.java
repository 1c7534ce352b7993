package nl.veiligthuis.platform.statistics;

/** What is counted of a chat once it has ended. */
enum Measure {
    /** That it was asked for. */
    ASKED,
    /** How long until an adviser took it first; a bucket. */
    WAITED,
    /** How long until the visitor left, taken by nobody; a bucket. */
    ABANDONED,
    /** How long from being taken first until its adviser was free again; a bucket. */
    LASTED,
    /** What came of it; of those taken. */
    OUTCOME
}
