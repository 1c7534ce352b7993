package nl.veiligthuis.platform.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import nl.veiligthuis.platform.content.HelpLine;
import nl.veiligthuis.platform.content.HelpLines;
import nl.veiligthuis.platform.edition.Editions;
import nl.veiligthuis.platform.edition.PartnerCard;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Edition;
import nl.veiligthuis.platform.web.Language;

/** Makes the {@link Locality} of an edition. */
@ApplicationScoped
class Localities {

    private final Municipalities municipalities;
    private final Regions regions;
    private final Editions editions;
    private final HelpLines lines;

    Localities(Municipalities municipalities, Regions regions, Editions editions, HelpLines lines) {
        this.municipalities = municipalities;
        this.regions = regions;
        this.editions = editions;
        this.lines = lines;
    }

    Locality of(Language language, Edition edition) {
        return municipalities
                .bySlug(edition.slug())
                .map(municipality -> local(language, municipality))
                .orElseGet(() -> new Locality("", "", phone(language, "veilig-thuis"), danger(language), List.of()));
    }

    private Locality local(Language language, Municipality municipality) {
        Region region = regions.byCode(municipality.regionCode()).orElseThrow();
        return new Locality(
                municipality.name(),
                region.name(),
                region.phone(),
                danger(language),
                partners(language, municipality.slug()));
    }

    /** Those who can be called come first, for a poster holds few. */
    private List<PartnerCard> partners(Language language, String slug) {
        return editions.of(slug, language).partners().stream()
                .sorted(Comparator.comparing(partner -> partner.phone().isEmpty()))
                .limit(Locality.MOST_PARTNERS)
                .toList();
    }

    private String danger(Language language) {
        return phone(language, "112");
    }

    private String phone(Language language, String id) {
        return lines.in(language).stream()
                .filter(line -> line.id().equals(id))
                .map(HelpLine::phone)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "content/data/help-lines.csv has no published line " + id + ", which posters need."));
    }
}
