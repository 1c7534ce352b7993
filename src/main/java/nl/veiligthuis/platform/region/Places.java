package nl.veiligthuis.platform.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;

/** What somebody may type for where they live: a municipality, a village, another name of either, or a postcode. */
@ApplicationScoped
public class Places {

    private static final Pattern POSTCODE = Pattern.compile("\\s*(\\d{4})\\s*(\\p{Alpha}{2})?\\s*");

    private final PlaceSearch search = new PlaceSearch();
    private final Map<String, Map<Municipality, Place>> byPostcode = new TreeMap<>();

    Places(Municipalities municipalities, ContentFiles files) {
        municipalities.all().forEach(search::add);
        Table.rows(files.text("data/municipality-names.csv"))
                .forEach(row -> search.add(known(municipalities.bySlug(row.get("slug")), row), row.get("name")));
        Map<String, Place> villages = new LinkedHashMap<>();
        for (CSVRecord row : Table.rows(files.text("data/postcode4-to-municipality.csv"))) {
            Municipality municipality = known(municipalities.byCode(row.get("municipality_code")), row);
            Place place = new Place(municipality, row.get("place"));
            villages.putIfAbsent(municipality.code() + row.get("place"), place);
            byPostcode
                    .computeIfAbsent(row.get("pc4"), postcode -> new LinkedHashMap<>())
                    .putIfAbsent(municipality, place);
        }
        villages.values().forEach(village -> search.add(village.municipality(), village.name()));
    }

    /** The places a name may stand for, best first. One alone is what was meant beyond doubt only if it is exact. */
    public List<Place> named(String typed) {
        return search.find(typed);
    }

    /** The four digits, when what was typed is a postcode ({@code 1234} or {@code 1234 AB}); the letters are dropped at once. */
    public static Optional<String> postcode(String typed) {
        Matcher postcode = POSTCODE.matcher(typed);
        return postcode.matches() ? Optional.of(postcode.group(1)) : Optional.empty();
    }

    /** Where a postcode may lie: to be confirmed, since some lie in two municipalities. */
    public List<Place> at(String postcode) {
        return List.copyOf(byPostcode.getOrDefault(postcode, Map.of()).values());
    }

    private static Municipality known(Optional<Municipality> municipality, CSVRecord row) {
        return municipality.orElseThrow(() -> new IllegalStateException(
                "content/data names a municipality that is not in municipalities.csv: " + row));
    }
}
