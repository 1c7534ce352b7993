package nl.veiligthuis.platform.chat;

/**
 * What a page brings for the script that takes over from it.
 *
 * @param cover shown while the visitor covers the page
 * @param hours for which words to come back with work
 */
record LivePage(Cover.Text cover, long hours) {}
