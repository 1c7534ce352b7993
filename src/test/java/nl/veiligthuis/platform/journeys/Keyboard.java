package nl.veiligthuis.platform.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has no mouse: goes from stop to stop and presses keys, and touches nothing else. */
final class Keyboard {

    /** More stops than lie between any two things on a page. */
    private static final int STOPS = 300;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on with Tab to the first of what fits, round the page if need be. */
    void to(String what) {
        Locator wanted = page.locator(what).first();
        for (int stop = 0; stop < STOPS; stop++) {
            if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not come to " + what + " at " + page.url());
    }

    /** Goes there and presses Enter. */
    void press(String what) {
        to(what);
        page.keyboard().press("Enter");
    }

    /** Goes there and presses the space bar, as boxes and buttons are pressed. */
    void space(String what) {
        to(what);
        page.keyboard().press("Space");
    }

    /** Goes there and writes. */
    void write(String what, String text) {
        to(what);
        page.keyboard().insertText(text);
    }

    void press(String key, int times) {
        for (int time = 0; time < times; time++) {
            page.keyboard().press(key);
        }
    }
}
