package nl.veiligthuis.platform.kit;

import java.util.List;
import nl.veiligthuis.platform.edition.PartnerCard;

/**
 * For whom something is printed, and who helps there.
 *
 * @param municipality its name; empty for the whole country
 * @param region the name of its organisation; empty for the whole country
 * @param phone as it is dialled
 * @param danger the number in danger
 * @param partners at most {@value #MOST_PARTNERS}
 */
public record Locality(String municipality, String region, String phone, String danger, List<PartnerCard> partners) {

    static final int MOST_PARTNERS = 3;
}
