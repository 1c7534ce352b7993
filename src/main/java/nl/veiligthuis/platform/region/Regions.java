package nl.veiligthuis.platform.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Table;

/** All Veilig Thuis regions, in the order of their codes. Source: CBS Gebiedsindelingen 2025. */
@ApplicationScoped
public class Regions {

    private final List<Region> all;

    Regions(ContentFiles files) {
        all = Table.rows(files.text("data/veilig-thuis-regions.csv")).stream()
                .map(row -> new Region(row.get("code"), row.get("name"), row.get("phone")))
                .toList();
    }

    public List<Region> all() {
        return all;
    }

    public Optional<Region> byCode(String code) {
        return all.stream().filter(region -> region.code().equals(code)).findFirst();
    }
}
