package nl.veiligthuis.platform.journeys;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A way through the running service in a real browser. */
@WithTestResource(TestDatabase.class)
public abstract class Journey {

    protected static Browser browser;

    @TestHTTPResource("/")
    protected URI address;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
    }

    @AfterAll
    static void closeWindows() {
        browser.closeWindows();
    }
}
