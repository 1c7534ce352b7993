package nl.veiligthuis.platform.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium without a window. Opening it takes a second or two: once for all tests is enough. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds a page may take to show what is expected; a machine with two cores is slow at times. */
    private static final double PATIENCE = 20_000;

    /** Ends with the machine it runs in: its driver stops when nobody speaks to it any more. */
    private static Browser shared;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Opens the browser named in {@code PLATFORM_TEST_BROWSER}, else {@code /usr/bin/chromium}. */
    public static Browser open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String path = System.getenv().getOrDefault("PLATFORM_TEST_BROWSER", "/usr/bin/chromium");
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(path))
                                .setArgs(FLAGS)));
    }

    /** The one browser of all tests, opened by whoever is first. */
    static Browser shared() {
        if (shared == null) {
            shared = open();
        }
        return shared;
    }

    /** Closes what a test class left open, and lets the browser live. */
    void closeWindows() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** A phone that knows nothing yet: own storage, own history. */
    public BrowserContext phone(String locale) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setLocale(locale));
    }

    /** The screen of an adviser at work. */
    public BrowserContext desk(String locale) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale(locale));
    }

    /** A phone on which no script runs. */
    public BrowserContext phoneWithoutScript(String locale) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setLocale(locale)
                .setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
