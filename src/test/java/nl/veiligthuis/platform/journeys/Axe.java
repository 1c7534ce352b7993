package nl.veiligthuis.platform.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What axe finds wrong with a page that is open, in words; nothing when all is well. Run in the page itself: the way of the
 * library opens a second page for each look and carries all that is right through the line too, several times as slow.
 */
public final class Axe {

    /** WCAG 2.2 A and AA, and what axe holds to be good practice. */
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All rules that look at colours; the others see the same page in every scheme. */
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final String RUN = """
            async only => {
              const results = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
              return results.violations.map(rule => `${rule.id}: ${rule.help} at `
                + rule.nodes.map(node => `${node.target} ${node.html}`).join(', '));
            }
            """;

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private Axe() {}

    /** By all rules in the light scheme, then by those of colour in the dark one. The page is left in the light one. */
    public static List<String> inBothSchemes(Page page) {
        show(page, ColorScheme.LIGHT);
        List<String> light = findings(page);
        show(page, ColorScheme.DARK);
        List<String> dark = contrast(page);
        show(page, ColorScheme.LIGHT);
        return Stream.concat(light.stream(), dark.stream().map("in the dark scheme: "::concat))
                .toList();
    }

    /** By all rules, in the scheme the page is in. */
    public static List<String> findings(Page page) {
        return run(page, "tag", STANDARD);
    }

    /** By the rules of colour alone, in the scheme the page is in. */
    public static List<String> contrast(Page page) {
        return run(page, "rule", OF_COLOUR);
    }

    /** Shows a page in a scheme, without motion: halfway through a change of colours there would be others. */
    public static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static List<String> run(Page page, String kind, List<String> values) {
        if (page.frames().size() != 1) {
            throw new IllegalStateException("Frames are not looked into: " + page.url());
        }
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        List<?> found = (List<?>) page.evaluate(RUN, Map.of("type", kind, "values", values));
        return found.stream().map(Object::toString).toList();
    }
}
