package nl.veiligthuis.platform.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.web.Language;

/**
 * What there is in a municipality, as one reader gets it.
 *
 * @param intro a few words of its editor, or null
 * @param checked the day of the check that is longest ago, as the reader writes days; null without partners
 */
public record LocalPage(Words.Said intro, List<PartnerCard> partners, String checked) {

    static LocalPage of(LocalHelp help, Language reader, Instant now) {
        Optional<LocalDate> oldest =
                help.partners().stream().map(Partner::checked).min(Comparator.naturalOrder());
        return new LocalPage(
                help.intro().in(reader).orElse(null),
                help.partners().stream()
                        .map(partner -> PartnerCard.of(partner, reader, now))
                        .toList(),
                oldest.map(day -> PartnerCard.day(day, reader)).orElse(null));
    }
}
