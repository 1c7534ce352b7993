package nl.veiligthuis.platform.search;

import java.util.List;
import nl.veiligthuis.platform.content.HelpLine;
import nl.veiligthuis.platform.content.Page;

/**
 * What stands above all that was found.
 *
 * @param lines to call, the most fitting first
 * @param pages that explain
 */
public record Urgent(List<HelpLine> lines, List<Page> pages) {}
