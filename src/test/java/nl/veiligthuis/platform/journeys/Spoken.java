package nl.veiligthuis.platform.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a page hands to a screen reader without being asked, in order: whatever changes in a region that is live. Of a log that is what is
 * added to it, of any other region all of its words; what is not shown is not said.
 */
final class Spoken {

    private static final String LISTEN = """
            window.spoken = [];
            const plain = text => text.replace(/\\s+/g, ' ').trim();
            const region = node => {
              const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
              return element?.closest('[role=log], [role=status], [role=alert], [aria-live]');
            };
            const say = (where, text) => {
              const how = where.getAttribute('aria-live') ?? { status: 'polite', log: 'polite', alert: 'assertive' }[where.getAttribute('role')];
              if (how !== 'off' && where.getClientRects().length && plain(text)) window.spoken.push(plain(text));
            };
            const hear = changes => {
              const whole = new Set();
              for (const change of changes) {
                const where = region(change.target);
                if (!where) continue;
                if (where.getAttribute('role') === 'log') {
                  change.addedNodes.forEach(node => node.nodeType === Node.ELEMENT_NODE && say(where, node.innerText));
                } else {
                  whole.add(where);
                }
              }
              whole.forEach(where => say(where, where.textContent));
            };
            new MutationObserver(hear).observe(document,
              { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden'] });
            """;

    private Spoken() {}

    /** To be called before a page is opened. */
    static void listen(BrowserContext context) {
        context.addInitScript(LISTEN);
    }

    /** What was said since the last look. */
    static List<String> since(Page page) {
        return ((List<?>) page.evaluate("window.spoken.splice(0)"))
                .stream().map(Object::toString).toList();
    }

    /** Waits for all these words to be said; what was said until then, those included. */
    static List<String> until(Page page, String... words) {
        for (int look = 0; look < 200; look++) {
            if ((Boolean) page.evaluate(
                    "words => words.every(one => window.spoken.some(said => said.includes(one)))", List.of(words))) {
                return since(page);
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError(List.of(words) + " was not said; only " + since(page));
    }
}
