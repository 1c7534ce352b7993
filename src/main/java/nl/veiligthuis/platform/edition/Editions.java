package nl.veiligthuis.platform.edition;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Rendering;
import nl.veiligthuis.platform.web.Table;
import org.jboss.logging.Logger;

/**
 * What there is in each municipality: what was shipped, with the files of a directory over it. A file that is broken is
 * logged and counted, and never keeps the site down: its municipality shows what all of them show.
 */
@Startup
@ApplicationScoped
public class Editions {

    private static final Logger LOG = Logger.getLogger(Editions.class);
    private static final String FOLDER = "editions";
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final Map<String, String> municipalities;
    private final Map<String, LocalHelp> shipped = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Optional<EditionFolder> over;
    private final Clock clock;

    Editions(ContentFiles files, EditionConfig config, Clock clock) {
        this.clock = clock;
        municipalities = Table.rows(files.text("data/municipalities.csv")).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("slug"), row -> row.get("display_name")));
        files.texts(FOLDER, ".yaml").forEach(this::read);
        over = config.directory().map(directory -> new EditionFolder(directory, municipalities));
        look();
    }

    /** What there is in a municipality, for a reader of a language, at this moment. */
    public LocalPage of(String slug, Language reader) {
        LocalHelp help = over.flatMap(folder -> folder.find(slug)).orElse(shipped.getOrDefault(slug, LocalHelp.NONE));
        Instant now = clock.instant();
        Rendering.current().ifPresent(page -> page.holdsUntil(until(help, now)));
        return LocalPage.of(help, reader, now);
    }

    /** Hours begin and end with a minute; a file of the directory may be another one at the next look. */
    private Instant until(LocalHelp help, Instant now) {
        boolean hours =
                help.partners().stream().anyMatch(partner -> partner.hours().isPresent());
        Instant told = hours ? now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES) : Instant.MAX;
        Instant looked = over.isPresent() ? now.plusSeconds(SECONDS_BETWEEN_LOOKS) : Instant.MAX;
        return told.isBefore(looked) ? told : looked;
    }

    /** Whether there is such a municipality. */
    boolean knows(String slug) {
        return municipalities.containsKey(slug);
    }

    /** The files that are broken now. */
    int broken() {
        return faults.size() + over.map(folder -> folder.faults().size()).orElse(0);
    }

    @Scheduled(
            every = SECONDS_BETWEEN_LOOKS + "s",
            delayed = SECONDS_BETWEEN_LOOKS + "s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        over.ifPresent(EditionFolder::look);
    }

    private void read(String file, String text) {
        String slug = file.replaceFirst("\\.yaml$", "");
        String name = "content/" + FOLDER + "/" + file;
        try {
            String municipality = Optional.ofNullable(municipalities.get(slug))
                    .orElseThrow(() ->
                            new EditionFault(name + ": is not called after a municipality of municipalities.csv"));
            shipped.put(slug, new EditionFile(name, municipality).read(text));
        } catch (EditionFault wrong) {
            faults.add(wrong.getMessage());
            LOG.warnf(
                    "%s. Until this is put right its municipality shows the national help alone.", wrong.getMessage());
        }
    }
}
