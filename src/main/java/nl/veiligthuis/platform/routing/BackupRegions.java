package nl.veiligthuis.platform.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;

/**
 * Which regions stand in for which (<i>achtervang</i>), as agreed between them, from
 * {@code content/data/backup-regions.csv}.
 */
@ApplicationScoped
public class BackupRegions {

    private static final String FILE = "data/backup-regions.csv";

    private final Map<String, List<String>> backups;

    @Inject
    BackupRegions(ContentFiles files, Regions regions, RoutingConfig config) {
        this(files.text(FILE), regions, config.proposedBackups());
    }

    /** @throws IllegalArgumentException when a row names an unknown region, or a region as its own back-up */
    BackupRegions(String rows, Regions regions, boolean proposedToo) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (CSVRecord row : Table.rows(rows)) {
            String region = row.get("region");
            String backup = row.get("backup");
            if (region.equals(backup)
                    || regions.byCode(region).isEmpty()
                    || regions.byCode(backup).isEmpty()) {
                throw new IllegalArgumentException(
                        FILE + ": \"" + region + "\" cannot have \"" + backup + "\" as its back-up.");
            }
            if (proposedToo || row.get("agreed").equals("yes")) {
                read.computeIfAbsent(region, key -> new ArrayList<>()).add(backup);
            }
        }
        backups = Collections.unmodifiableMap(read);
    }

    /** The regions that stand in for one; may be none. */
    List<String> of(String region) {
        return backups.getOrDefault(region, List.of());
    }
}
