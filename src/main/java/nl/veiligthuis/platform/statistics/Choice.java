package nl.veiligthuis.platform.statistics;

import jakarta.ws.rs.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Language;

/**
 * What somebody asks to see, as it stands in the address. Dates win over the name of a period. Of the three kinds, empty
 * means all and {@value #UNSAID} those of whom it is not known.
 */
public record Choice(String period, String from, String to, String region, String language, String audience) {

    static final String UNSAID = "none";

    static Choice of(Form form) {
        return new Choice(
                form.text("period"),
                form.text("from"),
                form.text("to"),
                form.text("region"),
                form.text("language"),
                form.text("audience"));
    }

    /** @throws Period.Wrong when the dates make no period */
    Period period(LocalDate today) throws Period.Wrong {
        return from.isEmpty() && to.isEmpty() ? Period.upTo(today, kind()) : Period.between(from, to);
    }

    /**
     * The chats that are meant.
     *
     * @throws NotFoundException when something was chosen that is not there, or not for this viewer
     */
    Selection selection(Period period, Viewer viewer, Regions regions) {
        List<String> codes = regions.all().stream().map(Region::code).toList();
        String chosen = one(region, codes);
        if (chosen != null && !viewer.sees(chosen)) {
            throw new NotFoundException();
        }
        return new Selection(
                period,
                viewer.region() == null ? chosen : viewer.region(),
                one(language, Language.OFFERED.stream().map(Language::tag).toList()),
                one(audience, List.of(Labels.audiences())));
    }

    /** The same choice with other dates, for an address. */
    String query(Period period) {
        return "from=" + period.from() + "&to=" + period.to() + "&region=" + encoded(region) + "&language="
                + encoded(language) + "&audience=" + encoded(audience);
    }

    /** Whether no kind was chosen. */
    public boolean everybody() {
        return region.isEmpty() && language.isEmpty() && audience.isEmpty();
    }

    Choice with(Period period) {
        return new Choice("", period.from().toString(), period.to().toString(), region, language, audience);
    }

    private Period.Kind kind() {
        return Arrays.stream(Period.Kind.values())
                .filter(kind -> kind.name().equals(period))
                .findFirst()
                .orElse(Period.Kind.LAST_28_DAYS);
    }

    private static String one(String chosen, Collection<String> known) {
        if (chosen.isEmpty()) {
            return null;
        }
        if (chosen.equals(UNSAID)) {
            return "";
        }
        if (!known.contains(chosen)) {
            throw new NotFoundException();
        }
        return chosen;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
