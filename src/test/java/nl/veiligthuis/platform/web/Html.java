package nl.veiligthuis.platform.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu validator of the W3C finds wrong with a page. It reads the standard once, which takes a second. */
public final class Html {

    private static final String STANDARD = "http://s.validator.nu/html5-rdfalite.rnc";

    /** How the web bundler ends its elements; it harms nothing. */
    private static final String BUNDLER = "Trailing slash on void elements";

    /** Left out: the validator knows neither {@code env()} nor {@code var()} everywhere, and package {@code style} has tests of its own. */
    private static final Pattern STYLES = Pattern.compile("<style>[^<]*</style>");

    /** Bytes; the grammar of the standard is nested deeper than a common stack reaches. */
    private static final long STACK = 64L << 20;

    private static final ExecutorService READER = Executors.newSingleThreadExecutor(Html::reader);
    private static final Findings FINDINGS = new Findings();
    private static SimpleDocumentValidator validator;

    private Html() {}

    /** Errors and warnings, each with its line; nothing when all is well. */
    public static List<String> faults(String html) {
        return CompletableFuture.supplyAsync(() -> read(html), READER).join();
    }

    private static Thread reader(Runnable work) {
        Thread reader = new Thread(null, work, "html", STACK);
        reader.setDaemon(true);
        return reader;
    }

    private static List<String> read(String html) {
        if (validator == null) {
            validator = validator();
        }
        FINDINGS.found.clear();
        InputSource source =
                new InputSource(new StringReader(STYLES.matcher(html).replaceAll("<style></style>")));
        source.setSystemId("page:html");
        try {
            validator.checkHtmlInputSource(source);
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
        return List.copyOf(FINDINGS.found);
    }

    private static SimpleDocumentValidator validator() {
        try {
            SimpleDocumentValidator made = new SimpleDocumentValidator(true, false, false);
            made.setUpMainSchema(STANDARD, FINDINGS);
            made.setUpValidatorAndParsers(FINDINGS, false, false);
            return made;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final class Findings implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException finding) {
            note(finding);
        }

        @Override
        public void error(SAXParseException finding) {
            note(finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            note(finding);
        }

        private void note(SAXParseException finding) {
            if (!finding.getMessage().startsWith(BUNDLER)) {
                found.add("line " + finding.getLineNumber() + ": " + finding.getMessage());
            }
        }
    }
}
