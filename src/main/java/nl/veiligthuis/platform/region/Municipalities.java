package nl.veiligthuis.platform.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Table;

/** All municipalities, in the order of a Dutch list. Source: CBS. */
@ApplicationScoped
public class Municipalities {

    private final List<Municipality> all;
    private final Map<String, Municipality> bySlug;
    private final Map<String, Municipality> byCode;
    private final Map<String, Municipality> byName;

    Municipalities(ContentFiles files) {
        all = Table.rows(files.text("data/municipalities.csv")).stream()
                .map(row ->
                        new Municipality(row.get("code"), row.get("display_name"), row.get("slug"), row.get("vt_code")))
                .sorted(Comparator.comparing(Municipality::name, Collator.getInstance(Locale.forLanguageTag("nl"))))
                .toList();
        bySlug = all.stream().collect(Collectors.toUnmodifiableMap(Municipality::slug, Function.identity()));
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(Municipality::code, Function.identity()));
        byName = all.stream()
                .collect(Collectors.toUnmodifiableMap(
                        municipality -> Spelling.plain(municipality.name()), Function.identity()));
    }

    public List<Municipality> all() {
        return all;
    }

    public Optional<Municipality> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The municipality that was chosen in a form: by its name from a list of all, by its slug from a few. */
    public Optional<Municipality> chosen(String choice) {
        return bySlug(choice).or(() -> called(choice));
    }

    /** The municipality with a code of the CBS, such as {@code GM0518}. */
    public Optional<Municipality> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The municipality that is called so, letter for letter; accents and signs aside. */
    public Optional<Municipality> called(String name) {
        return Optional.ofNullable(byName.get(Spelling.plain(name)));
    }
}
